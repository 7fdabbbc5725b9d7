/** What people decided, read from the log: who only in order to count how many they were. */
import { type AuditAction, type AuditEntry, MACHINE_USER } from '../../shared/domain/audit.ts'

/** What a person can change of a proposal, as the figures group it. */
export type ChangedPart = 'type' | 'desk' | 'urgency' | 'fields'

export interface Decisions {
  /** Documents that a person confirmed or settled, and that were not opened again since. */
  readonly byPerson: ReadonlySet<string>
  /** Accounts that decided any of them. */
  readonly accounts: ReadonlySet<string>
  /** Document id → parts in which the person's value differs from the machine's in the end. */
  readonly changed: ReadonlyMap<string, ReadonlySet<ChangedPart>>
}

const DECIDING: ReadonlySet<AuditAction> = new Set<AuditAction>(['confirmed', 'settled', 'confirmation-undone', 'reopened', 'corrected', 'correction-undone'])

/** Other entries change nothing of what decisionsOf finds. */
export function isAboutDecisions({ action }: AuditEntry): boolean {
  return DECIDING.has(action)
}

/** `entries` oldest first; only those about `ids` count. */
export function decisionsOf(entries: readonly AuditEntry[], ids: ReadonlySet<string>): Decisions {
  const deciders = new Map<string, string>()
  const corrections = new Map<string, Map<string, boolean>>()
  for (const entry of entries) {
    if (entry.documentId === undefined || !ids.has(entry.documentId)) continue
    noteDecision(entry, entry.documentId, deciders)
    noteCorrection(entry, entry.documentId, corrections)
  }
  return { byPerson: new Set(deciders.keys()), accounts: new Set(deciders.values()), changed: changedParts(corrections) }
}

function noteDecision({ action, user, data }: AuditEntry, id: string, deciders: Map<string, string>): void {
  if ((action === 'confirmed' || action === 'settled') && user !== MACHINE_USER && data['automatic'] !== true) deciders.set(id, user)
  if (action === 'confirmation-undone' || action === 'reopened') deciders.delete(id)
}

/** Target → whether it differs now. Values of fields are not in the log; a correction is only noted where it changes something. */
function noteCorrection({ action, data }: AuditEntry, id: string, corrections: Map<string, Map<string, boolean>>): void {
  if (action !== 'corrected' && action !== 'correction-undone') return
  const target = String(data['target'] ?? '')
  const ofDocument = corrections.get(id) ?? new Map<string, boolean>()
  ofDocument.set(target, action === 'corrected')
  corrections.set(id, ofDocument)
}

function changedParts(corrections: ReadonlyMap<string, ReadonlyMap<string, boolean>>): Map<string, Set<ChangedPart>> {
  return new Map([...corrections].map(([id, targets]) => [id, new Set([...targets].flatMap(([target, differs]) => (differs ? partOf(target) : [])))]))
}

function partOf(target: string): ChangedPart[] {
  if (target === 'type' || target === 'desk' || target === 'urgency') return [target]
  return target.startsWith('field:') ? ['fields'] : []
}
