/** Which packs the machine's policy lets in, whether one may take the place of another, and how one gets its signature. */
import { readFile } from 'node:fs/promises'
import { isNewer, isPackVersion, isSigned, type SignedPack, signPack, verifySignedPack } from '../../adapters/transformers/signed-pack.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { PackPolicy } from '../../shared/settings/policy.ts'

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
