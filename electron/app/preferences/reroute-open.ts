/** After the plan changed: documents that nobody has decided go by the new plan. A desk that a person chose stays. */
import { type RerouteRules, rerouteLine } from '../../core/stages/route/route-line.ts'
import { type AuditAction, MACHINE_USER, type NewAuditEntry } from '../../shared/domain/audit.ts'
import type { DocumentState, MailDocument } from '../../shared/domain/mail-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

const WAITING: ReadonlySet<DocumentState> = new Set<DocumentState>(['review', 'proposed'])
const ACTION: AuditAction = 'proposed'

/** Returns the ids of documents whose desk is another one now. Call it within `atomically`, with the new plan already in place. */
export function rerouteOpen(context: WorkplaceContext): string[] {
  const { store, now } = context
  const rules = context.rules()
  const open = store.documents.rows().filter((row) => WAITING.has(row.state))
  const moves = open.flatMap(({ id }) => {
    const document = store.documents.find(id)
    return document && !hasChosenDesk(document) ? moveOf(document, rules) : []
  })
  for (const { document, line } of moves) store.documents.setLine(document.row.id, line)
  const moved = moves.filter(({ document, line }) => line.route?.desk !== document.line.route?.desk)
  store.audit.append(
    moved.map(({ document, line }): NewAuditEntry => {
      const data = { deskId: line.route?.desk, rule: line.route?.rule, before: document.line.route?.desk, because: 'plan-changed' }
      return { at: isoTime(now()), user: MACHINE_USER, action: ACTION, documentId: document.row.id, data }
    }),
  )
  return moved.map(({ document }) => document.row.id)
}

export function hasChosenDesk({ corrections }: MailDocument): boolean {
  return corrections.some((correction) => correction.target === 'desk')
}

function moveOf(document: MailDocument, rules: RerouteRules) {
  const line = rerouteLine(document.line, document.corrections, rules)
  const { desk, rule } = document.line.route ?? {}
  return line.route?.desk === desk && line.route?.rule === rule ? [] : [{ document, line }]
}
