/**
 * The document reader that the settings ask for: the shipped one, or with a pack beside it. Type and department are then the word of both. The pack is asked
 * for its signature before each document: it may have been exchanged meanwhile, and its engine may load it anew at any time.
 */
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { PackReader } from '../../core/ports/pack-reader.ts'
import type { Config } from '../config/load-config.ts'
import { packFolder } from './pack-folder.ts'
import { withPack } from './pool-opinions.ts'
import { takenPack } from './trusted-pack.ts'

/** Throws pack-unknown; reading throws what `takenPack` does. */
export function openReader(
  { packsFolder, settings, policy }: Pick<Config, 'packsFolder' | 'settings' | 'policy'>,
  { reader, packs }: { readonly reader: DocumentReader; readonly packs: PackReader },
): DocumentReader {
  if (settings.model === undefined) return reader
  const folder = packFolder(packsFolder, settings.model)
  return {
    async read(pages, signal) {
      await takenPack(folder, policy.packs)
      const [reading, opinion] = await Promise.all([reader.read(pages, signal), packs.judge(folder, pages, signal)])
      return withPack(reading, opinion)
    },
  }
}
