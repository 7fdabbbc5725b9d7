/** What a call of `watch` says: which folders, how they are treated, and where the service keeps its store. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { loadWatchFile } from '../app/config/load-watch-file.ts'
import type { FolderPlan } from '../app/watch/folder-plan.ts'
import { liesInside } from '../app/watch/lies-inside.ts'
import { PostlotseError } from '../shared/domain/errors.ts'
import type { WrongCallMessages } from '../shared/messages/cli-messages.ts'
import { CONFIG_OPTIONS, parseSplit, SPLIT_OPTIONS } from './parse-options.ts'

export const WATCH_OPTIONS = {
  ...CONFIG_OPTIONS,
  ...SPLIT_OPTIONS,
  json: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  folders: { type: 'string' },
  'key-file': { type: 'string' },
  every: { type: 'string' },
  jobs: { type: 'string' },
  pause: { type: 'boolean' },
  resume: { type: 'boolean' },
} as const

export type WatchValues = { readonly [K in keyof typeof WATCH_OPTIONS]?: ((typeof WATCH_OPTIONS)[K]['type'] extends 'string' ? string : boolean) | undefined }

/** Seconds between two looks. */
export const EVERY = { default: 2, least: 0.1, most: 3600 } as const

/** Absolute. With `--data` that folder; else a hidden one beside the target. Throws usage. */
export function dataFolderOf({ data, out }: WatchValues, texts: WrongCallMessages): string {
  if (data !== undefined) return path.resolve(data)
  if (out === undefined) throw new PostlotseError('usage', texts.noTarget)
  const target = path.resolve(out)
  return path.join(path.dirname(target), `.${path.basename(target) || 'postlotse'}.postlotse`)
}

/** Existing folders, and targets that would not be read as mail themselves. Throws usage, config-invalid. */
export function foldersOf(folders: readonly string[], values: WatchValues, texts: WrongCallMessages): FolderPlan[] {
  const { data, out, json, folders: file } = values
  const fail = (detail: string) => new PostlotseError('usage', detail)
  if (json === '-') throw fail(texts.onlyFile('--json'))
  if (folders.length === 0 && file === undefined && data === undefined) throw fail(texts.noFolder)
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fail(texts.notAFolder(folder))
    for (const target of [out, json, data]) if (target !== undefined && liesInside(target, folder)) throw fail(texts.targetInside(target, folder))
  }
  const split = parseSplit(values, texts)
  const target = out === undefined ? {} : { target: path.resolve(out) }
  const given = folders.map(
    (folder): FolderPlan => ({ path: path.resolve(folder), ...target, split, subfolders: true, ignore: [], afterwards: { kind: 'keep' } }),
  )
  return [...given, ...(file === undefined ? [] : loadWatchFile(file, data === undefined))]
}

export function parseSeconds(value: string | undefined, texts: WrongCallMessages): number {
  if (value === undefined) return EVERY.default
  const seconds = Number(value.replace(',', '.'))
  if (!(seconds >= EVERY.least && seconds <= EVERY.most)) throw new PostlotseError('usage', texts.wrongNumber('--every', value, EVERY.least, EVERY.most))
  return seconds
}
