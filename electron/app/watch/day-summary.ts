/** What came in on one day, counted from the log of the store, so that a restart loses nothing: a JSON line and a text. Numbers only. */
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '../../core/ports/store/store.ts'
import { berlinDay, berlinDayBounds } from '../../shared/calendar/berlin-day.ts'
import type { AuditEntry } from '../../shared/domain/audit.ts'

export interface DaySummary {
  readonly day: string
  /** Documents that were read. */
  readonly read: number
  /** Of them: those that a person must look at closely. */
  readonly review: number
  /** Files or parts that could not be read. */
  readonly quarantined: number
  readonly delivered: number
  /** Deliveries that failed at first, e.g. because a target was away. */
  readonly deliveryFailed: number
}

export function summarizeDay({ audit }: Pick<Store, 'audit'>, day: string): DaySummary {
  const { first, last } = berlinDayBounds(day)
  const entries = audit.list({ from: first, to: last })
  const count = (is: (entry: AuditEntry) => boolean) => entries.filter(is).length
  return {
    day,
    read: count(({ action }) => action === 'proposed'),
    review: count(({ action, data }) => action === 'proposed' && data['status'] === 'review'),
    quarantined: count(({ action }) => action === 'quarantined'),
    delivered: count(({ action }) => action === 'delivered'),
    deliveryFailed: count(({ action }) => action === 'delivery-failed'),
  }
}

/** Writes the summary of yesterday unless it is there already or nothing happened: `summary-2026-03-02.txt` and one more line in `summary.jsonl`. Returns it if it was written. */
export function writeYesterday(store: Pick<Store, 'audit'>, folder: string, now: number): DaySummary | undefined {
  const yesterday = berlinDay(Date.parse(berlinDayBounds(berlinDay(now)).first) - 1)
  const text = path.join(folder, `summary-${yesterday}.txt`)
  if (existsSync(text)) return undefined
  const summary = summarizeDay(store, yesterday)
  if (summary.read + summary.quarantined + summary.delivered === 0) return undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(text, textOf(summary), { flag: 'wx' })
    appendFileSync(path.join(folder, 'summary.jsonl'), `${JSON.stringify(summary)}\n`)
    return summary
  } catch {
    return undefined // a full disk; tried again at the next start
  }
}

/** German, for the mail room. */
function textOf({ day, read, review, quarantined, delivered, deliveryFailed }: DaySummary): string {
  const [year, month, date] = day.split('-')
  return [
    `Posteingang am ${date}.${month}.${year}`,
    `Gelesene Dokumente: ${read}`,
    `  davon zu prüfen: ${review}`,
    `Nicht lesbar (Ordner _Fehler): ${quarantined}`,
    `Abgelegt: ${delivered}`,
    `Ablage zunächst fehlgeschlagen: ${deliveryFailed}`,
    '',
  ].join('\n')
}
