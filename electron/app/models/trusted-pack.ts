/** Which packs the machine's policy lets in and lets read, whether one may take the place of another, and how one gets its signature. */
import { readFile } from 'node:fs/promises'
import { readPackManifest } from '../../adapters/transformers/pack-manifest.ts'
import {
  hasKeptSignature,
  isNewer,
  isPackVersion,
  isSigned,
  type SignedPack,
  signPack,
  verifyKeptSignature,
  verifySignedPack,
} from '../../adapters/transformers/signed-pack.ts'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { PackPolicy } from '../../shared/settings/policy.ts'
import { HEADS_FILE, REPORT_FILE } from './pack-heads.ts'

export type { SignedPack }

/**
 * What the signature vouches for; undefined for an unsigned pack, or a signed one where no key is trusted and unsigned ones are allowed.
 * Throws pack-unsigned, pack-key-unknown, pack-signature, pack-changed, pack-outside.
 */
export async function trustedPack(folder: string, { trustedKeys, allowUnsigned }: PackPolicy): Promise<SignedPack | undefined> {
  if (await isSigned(folder)) return trustedKeys.length === 0 && allowUnsigned ? undefined : verifySignedPack(folder, trustedKeys)
  if (!allowUnsigned) throw new PostlotseError('pack-unsigned', folder)
  return undefined
}

/**
 * The same of a pack that was taken in, by the signature that is kept with it: who copies a folder there by hand is not asked less. What was fitted here
 * (heads, report) is vouched for by the pack's own manifest only. Throws pack-unsigned, pack-key-unknown, pack-signature, pack-changed, model-missing,
 * model-incompatible.
 */
export async function takenPack(folder: string, { trustedKeys, allowUnsigned }: PackPolicy): Promise<SignedPack | undefined> {
  const entry = await readPackManifest(folder)
  if (await hasKeptSignature(folder)) {
    if (trustedKeys.length === 0 && allowUnsigned) return undefined
    return verifyKeptSignature(folder, { entry, made: [HEADS_FILE, REPORT_FILE], trustedKeys })
  }
  if (!allowUnsigned) throw new PostlotseError('pack-unsigned', entry.id)
  return undefined
}

/** What stands behind a pack that was taken in: a key (its fingerprint), its own manifest alone, or nothing, and why. */
export type PackTrust = { readonly by: 'signature'; readonly key: string } | { readonly by: 'manifest' } | { readonly by: 'nothing'; readonly code: ErrorCode }

/** Never refuses: for listing what is here. */
export async function trustOf(folder: string, policy: PackPolicy): Promise<PackTrust> {
  try {
    const signed = await takenPack(folder, policy)
    return signed ? { by: 'signature', key: signed.fingerprint } : { by: 'manifest' }
  } catch (error) {
    if (error instanceof PostlotseError) return { by: 'nothing', code: error.code }
    throw error
  }
}

/** `present`: version of the pack with this id that is here. Only a newer signed version may take its place. Throws pack-older, pack-exists. */
export function checkUpgrade(id: string, present: string, signed: SignedPack | undefined): void {
  if (!signed || !isPackVersion(present)) throw new PostlotseError('pack-exists', id)
  if (!isNewer(signed.version, present)) throw new PostlotseError('pack-older', `${id} ${signed.version}, present ${present}`)
}

/** What the signature of a folder vouches for, by the keys that are trusted here; undefined if it has none. Throws the same but pack-unsigned. */
export async function provenPack(folder: string, { trustedKeys }: PackPolicy): Promise<SignedPack | undefined> {
  return (await isSigned(folder)) ? verifySignedPack(folder, trustedKeys) : undefined
}

/** With the private key of whoever vouches for the pack. Throws pack-signature, pack-outside, pack-incomplete, output-not-writable. */
export async function signFolder(
  folder: string,
  { id, version, keyFile }: { readonly id: string; readonly version: string; readonly keyFile: string },
): Promise<SignedPack> {
  const privateKey = await readFile(keyFile, 'utf8').catch((cause: unknown) => {
    throw new PostlotseError('pack-signature', keyFile, { cause })
  })
  return signPack(folder, { id, version, privateKey })
}
