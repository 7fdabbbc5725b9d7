/** What the program itself makes of a practice document: read by its own engines like any other mail, kept nowhere but in memory. */
import path from 'node:path'
import { createKnownDocuments } from '../../adapters/known-documents/in-memory-known-documents.ts'
import type { PracticeAnswer } from '../../shared/ipc/requests/practice.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { runMail } from '../run/mail-runner.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { Exercise, Practice } from './load-exercises.ts'

export interface MachineAnswer extends Omit<PracticeAnswer, 'deskId'> {
  readonly deskId: string | null
  /** Calibrated probability 0..1 of the type. */
  readonly confidence: number
}

/** undefined: could not be read. Deadlines are reckoned from the day on which the mail is imagined to arrive. */
export async function machineAnswer(context: WorkplaceContext, { folder, today }: Practice, exercise: Exercise): Promise<MachineAnswer | undefined> {
  const file = path.resolve(folder, exercise.file)
  const options = {
    intake: context.intake,
    ports: { ...context.ports, known: createKnownDocuments(), clock: { today: () => today } },
    rules: context.rules(),
    jobs: 1,
    engine: context.engine,
  }
  const lines: ResultLine[] = []
  for await (const line of runMail([{ path: file, root: path.dirname(file) }], options, new AbortController().signal)) lines.push(line)
  const asked = lines.find((line) => line.type !== undefined && (line.source.pages?.[0] ?? 1) === (exercise.documentPages?.[0] ?? 1))
  if (asked?.type === undefined) return undefined
  return { typeId: asked.type.id, confidence: asked.type.confidence, deskId: asked.route?.desk ?? null, urgency: asked.urgency ?? 'normal' }
}
