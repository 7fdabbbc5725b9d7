/**
 * The encoder of a model pack over onnxruntime: a letter becomes two vectors. The weights are given to the runtime as bytes, so that a graph cannot
 * name files of its own (ONNX external data). One thread, calls one after another; meant for a process of its own.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { DocumentVectors, PackTensors } from '../../core/ports/pack-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { ModelEntry } from './model-manifest.ts'
import { type PackSignature, readPackSignature } from './pack-signature.ts'
import { createPackTokenizer, type PackTokenizer } from './pack-tokenizer.ts'

export interface PackEncoder {
  readonly tensors: PackTensors
  encode(pages: readonly RecognizedPage[]): Promise<DocumentVectors>
}

/** Pieces of a window: attention costs their square, and what a letter is shows in far fewer. */
const MOST_PIECES = 256
/** Windows read of a document: its first two pages or so. */
const MOST_WINDOWS = 4
/** Words that certainly fill them. */
const MOST_WORDS = MOST_WINDOWS * MOST_PIECES
/** RoBERTa and its kind number positions from 2 on; `max_position_embeddings` counts the two. */
const RESERVED_POSITIONS = 2
const LEAST_PIECES = 16
const PROBE = 'Gegen den Bescheid lege ich Widerspruch ein.'

/** `folder` and `entry` of a pack whose files were verified. Throws pack-tensors, pack-tokenizer. */
export async function openPackEncoder(folder: string, entry: ModelEntry): Promise<PackEncoder> {
  const read = (name: string) => readFile(join(folder, entry.path, name), 'utf8')
  const tokenizer = createPackTokenizer(await read('tokenizer.json'), await read('tokenizer_config.json'))
  const longest = longestWindow(await read('config.json'), tokenizer)
  const weights = entry.files.find((file) => file.path.endsWith('.onnx'))?.path ?? 'onnx/model.onnx'
  const session = await openSession(join(folder, entry.path, weights))
  const signature = readPackSignature(session.inputMetadata as never, session.outputMetadata as never)
  const runner = { session, signature, tokenizer }
  await run(runner, windowsOf(PROBE, tokenizer, longest)) // a graph can be of the right form and still fail
  return {
    tensors: signature.tensors,
    encode: (pages) => {
      const words = pages.flatMap((page) => page.words.map((word) => word.text)).slice(0, MOST_WORDS)
      return run(runner, words.length === 0 ? [] : windowsOf(words.join(' '), tokenizer, longest))
    },
  }
}

async function openSession(file: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(await readFile(file), { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, logSeverityLevel: 4 })
  } catch (cause) {
    throw new PostlotseError('pack-tensors', 'onnxruntime cannot load the weights', { cause })
  }
}

/** Most pieces of a window with its frame. Throws pack-tensors. */
function longestWindow(configJson: string, tokenizer: PackTokenizer): number {
  let positions: unknown
  try {
    positions = (JSON.parse(configJson) as { max_position_embeddings?: unknown }).max_position_embeddings
  } catch (cause) {
    throw new PostlotseError('pack-tensors', 'config.json is no JSON', { cause })
  }
  const room = typeof positions === 'number' ? positions - RESERVED_POSITIONS : Number.POSITIVE_INFINITY
  const longest = Math.min(MOST_PIECES, room, tokenizer.longest)
  if (longest < LEAST_PIECES) throw new PostlotseError('pack-tensors', `windows of ${longest} pieces are too short for letters`)
  return longest
}

function windowsOf(text: string, { pieces, opening, closing }: PackTokenizer, longest: number): number[][] {
  const ids = pieces(text)
  const room = longest - opening.length - closing.length
  const count = Math.min(MOST_WINDOWS, Math.ceil(ids.length / room))
  return Array.from({ length: count }, (_, i) => [...opening, ...ids.slice(i * room, (i + 1) * room), ...closing])
}

interface Runner {
  readonly session: InferenceSession
  readonly signature: PackSignature
  readonly tokenizer: PackTokenizer
}

/** Throws pack-tensors. */
async function run({ session, signature, tokenizer }: Runner, windows: readonly (readonly number[])[]): Promise<DocumentVectors> {
  if (windows.length === 0) return { mean: new Float32Array(0), first: new Float32Array(0) }
  const length = Math.max(...windows.map((window) => window.length))
  const size = [windows.length, length]
  const tensor = (value: (id: number | undefined) => number) =>
    new Tensor('int64', BigInt64Array.from(windows.flatMap((window) => Array.from({ length }, (_, i) => BigInt(value(window[i]))))), size)
  const inputs = {
    input_ids: tensor((id) => id ?? tokenizer.pad),
    attention_mask: tensor((id) => (id === undefined ? 0 : 1)),
    ...(signature.wantsSentences ? { token_type_ids: tensor(() => 0) } : {}),
  }
  const outputs = await session.run(inputs).catch((cause: unknown) => {
    throw new PostlotseError('pack-tensors', 'the graph cannot read a window', { cause })
  })
  const states = outputs[signature.states]
  const [count, pieces, width = 0] = states?.dims ?? []
  if (count !== windows.length || pieces !== length || width === 0)
    throw new PostlotseError('pack-tensors', `${signature.states} is [${states?.dims.join(', ')}]`)
  return pooled(states?.data as Float32Array, windows, length, width)
}

/** `states` is [windows, length, width]. Throws pack-tensors for what is no number. */
function pooled(states: Float32Array, windows: readonly (readonly number[])[], length: number, width: number): DocumentVectors {
  const mean = new Float32Array(width)
  const first = new Float32Array(width)
  const pieces = windows.reduce((sum, window) => sum + window.length, 0)
  windows.forEach((window, w) => {
    for (let t = 0; t < window.length; t++) addTo(mean, states, (w * length + t) * width, 1 / pieces)
    addTo(first, states, w * length * width, 1 / windows.length)
  })
  if (![...mean, ...first].every(Number.isFinite)) throw new PostlotseError('pack-tensors', 'the states are no finite numbers')
  return { mean, first }
}

function addTo(sum: Float32Array, states: Float32Array, start: number, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (states[start + i] ?? 0)
}
