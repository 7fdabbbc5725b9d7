/** Which packs the machine's policy lets in, and whether one may take the place of another. */
import { isNewer, isPackVersion, isSigned, type SignedPack, verifySignedPack } from '../../adapters/transformers/signed-pack.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { PackPolicy } from '../../shared/settings/policy.ts'

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
