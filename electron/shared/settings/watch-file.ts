/** The folders of `postlotse watch --folders FILE` (YAML): each with its own target, cut and end of the original. */
import { z } from 'zod'
import { SPLIT_WORDS } from '../domain/split-profile.ts'

const place = z.string().trim().min(1)

const watchedSchema = z
  .strictObject({
    /** Absolute, or seen from the file's own folder. */
    path: place,
    /** Folder for finished documents, by desk. Absent: they wait in the desktop app for a person; needs its store (`--data`). */
    target: place.optional(),
    split: z.enum(Object.keys(SPLIT_WORDS) as (keyof typeof SPLIT_WORDS)[]).default('auto'),
    /** Also what lies in folders below. */
    subfolders: z.boolean().default(true),
    /** Names or ways below the folder that are left alone: `*` any signs of a name, `**` any folders, `?` one sign. */
    ignore: z.array(place).max(100).default([]),
    /** What becomes of the original once its documents lie at the target (without a target: in the store), byte for byte. */
    afterwards: z.enum(['keep', 'archive', 'remove']).default('keep'),
    /** Where it is moved with `afterwards: archive`. */
    archive: place.optional(),
  })
  .refine((folder) => (folder.afterwards === 'archive') === (folder.archive !== undefined), {
    message: '`archive: FOLDER` belongs to `afterwards: archive`, and only to it',
    path: ['archive'],
  })

/** Example: `folders: [{ path: /srv/scan, target: /srv/ablage, afterwards: archive, archive: /srv/archiv }]`. */
export const watchFileSchema = z.strictObject({ folders: z.array(watchedSchema).min(1).max(200) })
export type WatchFile = z.output<typeof watchFileSchema>
