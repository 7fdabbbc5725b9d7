/** What every view needs: the names of types, desks and fields, the system's dialogs, and facts about the program. */
import { z } from 'zod'
import type { RequestGroup } from '../request.ts'

const label = z.strictObject({ de: z.string(), en: z.string() })

export const catalogueSchema = z.strictObject({
  departments: z.array(z.strictObject({ id: z.string(), label })),
  types: z.array(z.strictObject({ id: z.string(), label, departmentId: z.string(), fields: z.array(z.string()), required: z.array(z.string()) })),
  fields: z.array(z.strictObject({ name: z.string(), kind: z.string(), label, common: z.boolean() })),
  desks: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** Probability from which a document is proposed instead of sent to review. */
  typeThreshold: z.number(),
})
/** Names and labels of everything that documents refer to by id. */
export type WindowCatalogue = z.output<typeof catalogueSchema>

export const shellRequests = {
  'shell.catalogue': { input: z.null(), output: catalogueSchema },
  'shell.chooseFiles': { input: z.null(), output: z.array(z.string()) },
  'shell.chooseFolder': { input: z.null(), output: z.string().nullable() },
  /** Shows a handed-over document in the system's file manager; only paths that the store knows. */
  'shell.showDelivered': { input: z.strictObject({ documentId: z.string() }), output: z.null() },
  /** Shows the file with the licence texts of others in the system's file manager. */
  'shell.showLicenceTexts': { input: z.null(), output: z.null() },
  'shell.about': {
    input: z.null(),
    output: z.strictObject({
      version: z.string(),
      runtime: z.record(z.string(), z.string()),
      models: z.array(z.strictObject({ id: z.string(), version: z.string(), licence: z.string(), sha256: z.string() })),
      /** Third-party licences as Markdown. */
      licences: z.string(),
      /** Where store and log lie. */
      dataFolder: z.string(),
      /** Ways out of the main process that were tried just now, and those of them that were not refused. */
      offline: z.strictObject({ tried: z.array(z.string()), open: z.array(z.string()) }),
    }),
  },
  /** The newest lines of the program's log: times, codes and ids, no contents. */
  'shell.log': { input: z.strictObject({ lines: z.int().min(1).max(2000) }), output: z.array(z.string()) },
} as const satisfies RequestGroup
