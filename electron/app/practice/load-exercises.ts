/** The practice mail in resources/practice: what lies there, what would be right, and why. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'

const bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })

const exerciseSchema = z.strictObject({
  id: z.string(),
  /** Relative to the folder. */
  file: z.string(),
  pages: z.int().min(1),
  /** 1-based, inclusive: which of several documents in the file is asked about; absent: the whole file. */
  documentPages: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
  title: bilingual,
  truth: z.strictObject({
    type: z.string().nullable(),
    department: z.string(),
    urgency: z.enum(['normal', 'soon', 'immediate']),
    /** What the distribution plan asks about, as it stands in the document. */
    fields: z.record(z.string(), z.string()),
  }),
  /** Further types that count as right. */
  also: z.array(z.string()).default([]),
  explanation: bilingual,
  /** Used by the script that makes the files. */
  text: z.array(z.string()).optional(),
})
export type Exercise = z.output<typeof exerciseSchema>

const fileSchema = z.strictObject({
  format: z.literal('postlotse.practice/1'),
  /** The day on which the mail is imagined to lie on the table. */
  today: z.iso.date(),
  exercises: z.array(exerciseSchema).min(1),
})

export interface Practice {
  readonly folder: string
  readonly today: string
  readonly exercises: readonly Exercise[]
}

/** Exercises about types that the authority does not use are left out. */
export function loadExercises(folder: string, taxonomy: Taxonomy): Practice {
  const { today, exercises } = fileSchema.parse(JSON.parse(readFileSync(path.join(folder, 'exercises.json'), 'utf8')))
  return { folder, today, exercises: exercises.filter(({ truth }) => truth.type === null || typeById(taxonomy, truth.type) !== undefined) }
}

/** Base64 of the picture of a page, and what stands on it. `page` must be one of the exercise's. */
export function pageOf({ folder }: Practice, { id }: Exercise, page: number): { webp: string; text: string } {
  return {
    webp: readFileSync(path.join(folder, `${id}-${page}.webp`)).toString('base64'),
    text: readFileSync(path.join(folder, `${id}.txt`), 'utf8').split('\f')[page - 1] ?? '',
  }
}
