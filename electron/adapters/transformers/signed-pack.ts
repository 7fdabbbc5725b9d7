/**
 * Signed model packs. `pack.json` beside the files names the pack, its version and every file with size and SHA-256; `pack.sig` holds the Ed25519
 * signature (RFC 8032) of exactly those bytes and says by which key. What is signed is what lies on the disk: nothing is serialised a second time.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { copyFile, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type ModelEntry, relativePath, sha256Of } from './model-manifest.ts'

export interface SignedPack {
  readonly id: string
  /** Major.minor.patch, for comparing. */
  readonly version: string
  /** Of the key: first 16 hex digits of the SHA-256 of its SubjectPublicKeyInfo. */
  readonly fingerprint: string
  readonly files: number
}

export interface Signing {
  readonly id: string
  readonly version: string
  /** PKCS #8, PEM; e.g. of `openssl genpkey -algorithm ed25519`. */
  readonly privateKey: string
}

const CONTENTS = 'pack.json'
const SIGNATURE = 'pack.sig'
const FORMAT = 'postlotse.signed-pack/1'
/** Where both files lie in the folder of a pack that was taken in. */
const KEPT = 'signed'
const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/

const contentsSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string().min(1),
  version: z.string().regex(VERSION),
  files: z.array(z.strictObject({ path: relativePath, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})
type Contents = z.output<typeof contentsSchema>
const signatureSchema = z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/), signature: z.base64() })

export function isPackVersion(version: string): boolean {
  return VERSION.test(version)
}

/** Whether `fresh` comes after `present`; both major.minor.patch. */
export function isNewer(fresh: string, present: string): boolean {
  const [a, b] = [fresh, present].map((version) => version.split('.').map(Number))
  const difference = [0, 1, 2].map((i) => (a?.[i] ?? 0) - (b?.[i] ?? 0)).find((part) => part !== 0)
  return (difference ?? 0) > 0
}

/** Writes both files over older ones. Throws pack-outside (links), pack-signature (no Ed25519 key, no version), pack-incomplete, output-not-writable. */
export async function signPack(folder: string, { id, version, privateKey }: Signing): Promise<SignedPack> {
  if (!isPackVersion(version)) throw new PostlotseError('pack-signature', `${version} is no version like 1.0.0`)
  const key = privateKeyOf(privateKey)
  const fingerprint = fingerprintOf(createPublicKey(key))
  const files = await Promise.all(
    (await filesOf(folder)).map(async (path) => ({ path, bytes: (await lstat(join(folder, path))).size, sha256: await sha256Of(join(folder, path)) })),
  )
  if (files.length === 0) throw new PostlotseError('pack-incomplete', folder)
  const bytes = Buffer.from(`${JSON.stringify({ format: FORMAT, id, version, files } satisfies Contents, null, 2)}\n`)
  const signature = sign(null, signedBytes(bytes), key).toString('base64')
  try {
    await writeFile(join(folder, CONTENTS), bytes)
    await writeFile(join(folder, SIGNATURE), `${JSON.stringify({ key: fingerprint, signature })}\n`)
  } catch (cause) {
    throw new PostlotseError('output-not-writable', folder, { cause })
  }
  return { id, version, fingerprint, files: files.length }
}

/** Whether either file of a signature is there; half of one is never taken for none. */
export async function isSigned(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []) // a folder that is not there is told by whoever reads it
  return names.includes(CONTENTS) || names.includes(SIGNATURE)
}

/**
 * `trustedKeys`: public keys, PEM or base64 of the SubjectPublicKeyInfo; one that is neither is trusted in nothing.
 * Throws pack-key-unknown, pack-signature, pack-changed (a file that is missing, too many, or other than signed), pack-outside.
 */
export async function verifySignedPack(folder: string, trustedKeys: readonly string[]): Promise<SignedPack> {
  const { files, ...signed } = await signedContents(folder, trustedKeys)
  await checkFiles(folder, files)
  return { ...signed, files: files.length }
}

/** Keeps the signature of `folder` with the pack that is taken in from it. Throws output-not-writable. */
export async function keepSignature(folder: string, pack: string): Promise<void> {
  try {
    await mkdir(join(pack, KEPT), { recursive: true })
    for (const name of [CONTENTS, SIGNATURE]) await copyFile(join(folder, name), join(pack, KEPT, name))
  } catch (cause) {
    throw new PostlotseError('output-not-writable', pack, { cause })
  }
}

/** Whether a pack that was taken in brought a signature. */
export function hasKeptSignature(pack: string): Promise<boolean> {
  return isSigned(join(pack, KEPT))
}

/**
 * Of a pack that was taken in: whether what its own manifest vouches for is what was signed. `made`: files that taking it in adds, which nobody signs.
 * The files themselves are not read: whoever loads them compares them with the manifest. Throws pack-key-unknown, pack-signature (also for another name or
 * version than signed), pack-changed.
 */
export async function verifyKeptSignature(
  pack: string,
  { entry, made, trustedKeys }: { readonly entry: ModelEntry; readonly made: readonly string[]; readonly trustedKeys: readonly string[] },
): Promise<SignedPack> {
  const { files, ...signed } = await signedContents(join(pack, KEPT), trustedKeys)
  if (entry.id !== signed.id || entry.version !== signed.version)
    throw new PostlotseError('pack-signature', `signed as ${signed.id} ${signed.version}, not as ${entry.id} ${entry.version}`)
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const foreign = entry.files.find(({ path, sha256 }) => !made.includes(path) && hashes.get(path) !== sha256)
  if (foreign) throw new PostlotseError('pack-changed', foreign.path)
  return { ...signed, files: files.length }
}

/** The list of a folder, once its signature is proven. */
async function signedContents(folder: string, trustedKeys: readonly string[]): Promise<Omit<Contents, 'format'> & Pick<SignedPack, 'fingerprint'>> {
  const bytes = await read(join(folder, CONTENTS))
  const { key: fingerprint, signature } = parse(signatureSchema, await read(join(folder, SIGNATURE)), SIGNATURE)
  const key = trustedKeys.flatMap((text) => publicKeyOf(text) ?? []).find((trusted) => fingerprintOf(trusted) === fingerprint)
  if (!key) throw new PostlotseError('pack-key-unknown', fingerprint)
  if (!verify(null, signedBytes(bytes), key, Buffer.from(signature, 'base64'))) throw new PostlotseError('pack-signature', CONTENTS)
  const { id, version, files } = parse(contentsSchema, bytes, CONTENTS)
  return { id, version, fingerprint, files }
}

async function checkFiles(folder: string, files: Contents['files']): Promise<void> {
  const present = await filesOf(folder)
  const named = files.map(({ path }) => path)
  const missing = named.find((path) => !present.includes(path))
  if (missing !== undefined) throw new PostlotseError('pack-changed', `${missing} is missing`)
  const extra = present.find((path) => !named.includes(path))
  if (extra !== undefined) throw new PostlotseError('pack-changed', `${extra} is not signed`)
  for (const { path, bytes, sha256 } of files) {
    const size = (await lstat(join(folder, path))).size
    if (size !== bytes || (await sha256Of(join(folder, path))) !== sha256) throw new PostlotseError('pack-changed', path)
  }
}

/** Relative with forward slashes, sorted, without the two files of the signature. Throws pack-outside for links and the like. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new PostlotseError('pack-incomplete', folder, { cause })
  })
  const paths = entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/')
    if (!entry.isFile() && !entry.isDirectory()) throw new PostlotseError('pack-outside', path)
    return entry.isFile() && path !== CONTENTS && path !== SIGNATURE ? [path] : []
  })
  return paths.sort()
}

/** The name of the format before the bytes: no signature of something else can be taken for one of a pack. */
function signedBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${FORMAT}\n`), bytes])
}

async function read(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new PostlotseError('pack-signature', 'pack.json and pack.sig belong together', { cause })
  })
}

function parse<T>(schema: z.ZodType<T>, bytes: Buffer, name: string): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new PostlotseError('pack-signature', name, { cause })
  }
}

function privateKeyOf(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    throw new PostlotseError('pack-signature', 'the key is no PEM', { cause })
  }
  throw new PostlotseError('pack-signature', 'the key is not for Ed25519')
}

function publicKeyOf(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey(text.includes('-----BEGIN') ? text : { key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16)
}
