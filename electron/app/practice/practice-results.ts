/** What a person answered in practice: kept under their own account, never logged, never exported, deleted when they wish. */
import { z } from 'zod'
import type { ValueStore } from '../../core/ports/store/value-store.ts'
import type { PracticeJudgement } from '../../shared/ipc/requests/practice.ts'

const resultsSchema = z.record(z.string(), z.strictObject({ type: z.boolean(), desk: z.boolean(), urgency: z.boolean() }))

export interface PracticeResults {
  /** By exercise; the last answer counts. */
  all(): Readonly<Record<string, PracticeJudgement>>
  keep(exerciseId: string, judgement: PracticeJudgement): void
  forget(): void
}

export function createPracticeResults(values: ValueStore, user: string): PracticeResults {
  const key = `practice:${user}`
  const all = () => {
    const parsed = resultsSchema.safeParse(values.get(key))
    return parsed.success ? parsed.data : {}
  }
  return {
    all,
    keep: (exerciseId, judgement) => values.set(key, { ...all(), [exerciseId]: judgement }),
    forget: () => values.set(key, undefined),
  }
}
