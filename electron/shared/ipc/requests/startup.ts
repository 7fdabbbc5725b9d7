/** Before the store is open: the recovery passphrase of a new store, or the way to open one whose key the account has lost. */
import { z } from 'zod'
import { ERROR_TABLE, type ErrorCode } from '../../domain/errors.ts'
import type { RequestGroup } from '../request.ts'

const errorCode = z.enum(Object.keys(ERROR_TABLE) as [ErrorCode, ...ErrorCode[]])

export const startupStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** A new store: the passphrase is shown until the person says that it is noted, and never again. */
  z.strictObject({ kind: z.literal('new'), passphrase: z.string() }),
  /** The account cannot open the key; the passphrase can. */
  z.strictObject({ kind: z.literal('locked') }),
  /** The store cannot be opened: its code says why and what to do. It is never deleted. */
  z.strictObject({ kind: z.literal('failed'), code: errorCode, detail: z.string() }),
])
export type StartupState = z.output<typeof startupStateSchema>

export const startupRequests = {
  'startup.state': { input: z.null(), output: startupStateSchema },
  /** The recovery passphrase is noted. Throws store-in-use, store-full, output-not-writable; the passphrase stays as it is then. */
  'startup.acknowledge': { input: z.null(), output: startupStateSchema },
  /** Throws passphrase-wrong. */
  'startup.unlock': { input: z.strictObject({ passphrase: z.string().min(1).max(200) }), output: startupStateSchema },
  /** Tries once more what failed. */
  'startup.retry': { input: z.null(), output: startupStateSchema },
} as const satisfies RequestGroup
