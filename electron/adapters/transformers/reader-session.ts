/** The loaded network: takes windows and n-gram features, returns the logits of every head. Loading goes through transformers.js, offline. */
import { AutoModel, AutoTokenizer, env, LogLevel, type PreTrainedModel, Tensor } from '@xenova/transformers'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { NgramFeatures } from './ngram-features.ts'
import type { Window } from './page-windows.ts'
import type { ReaderConfig } from './reader-config.ts'
import { checkSignature, type TensorInfo } from './reader-signature.ts'
import { createWordPieces, type WordPieces } from './word-pieces.ts'

/** Raw outputs of one run over W windows padded to T pieces; N n-grams, K field tags. float32, row-major. */
export interface ReaderOutputs {
  readonly types: Float32Array
  readonly departments: Float32Array
  readonly urgencies: Float32Array
  /** [W, 2]; the second number is «a document starts with this window». */
  readonly firstPage: Float32Array
  /** [W, T, K] */
  readonly fields: Float32Array
  /** T */
  readonly pieces: number
  readonly embedding: Float32Array
  /** [N]: share of each n-gram in the logit of the best type; absent if the model does not tell. */
  readonly contributions?: Float32Array
}

export interface ReaderSession {
  readonly pieces: WordPieces
  /** At least one window and one n-gram. */
  run(windows: readonly Window[], ngrams: NgramFeatures): Promise<ReaderOutputs>
}

interface OnnxSession {
  readonly inputMetadata: readonly TensorInfo[]
  readonly outputMetadata: readonly TensorInfo[]
}

/** `modelsFolder` is absolute. Throws model-incompatible. */
export async function openReaderSession(modelsFolder: string, modelPath: string, config: ReaderConfig): Promise<ReaderSession> {
  goOffline(modelsFolder)
  const { tokenizer, model } = await load(modelPath)
  const session = (model.sessions as { model?: OnnxSession }).model
  if (!session) throw new PostlotseError('model-incompatible', 'the model has no session')
  checkSignature(session.inputMetadata, session.outputMetadata, config)
  const pieces = createWordPieces(tokenizer)
  return { pieces, run: (windows, ngrams) => run(model, pieces.pad, windows, ngrams) }
}

function goOffline(modelsFolder: string): void {
  env.allowRemoteModels = false
  env.useFSCache = false
  env.localModelPath = modelsFolder
  // After a failed run the library would print its inputs, which are the document.
  env.logLevel = LogLevel.NONE
}

async function load(modelPath: string) {
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(modelPath, { local_files_only: true }),
      AutoModel.from_pretrained(modelPath, {
        local_files_only: true,
        dtype: 'fp32',
        device: 'cpu',
        // One thread: several engine processes share the machine, and windows of one letter are too small to split.
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false },
      }),
    ])
    return { tokenizer, model }
  } catch (cause) {
    throw new PostlotseError('model-incompatible', 'transformers.js cannot load the model', { cause })
  }
}

async function run(model: PreTrainedModel, pad: number, windows: readonly Window[], ngrams: NgramFeatures): Promise<ReaderOutputs> {
  const length = Math.max(...windows.map((window) => window.ids.length))
  const ids = new BigInt64Array(windows.length * length).fill(BigInt(pad))
  const mask = new BigInt64Array(windows.length * length)
  windows.forEach((window, w) => {
    window.ids.forEach((id, t) => {
      ids[w * length + t] = BigInt(id)
      mask[w * length + t] = 1n
    })
  })
  const inputs = {
    input_ids: new Tensor('int64', ids, [windows.length, length]),
    attention_mask: new Tensor('int64', mask, [windows.length, length]),
    ngram_ids: new Tensor('int64', BigInt64Array.from(ngrams.ids, BigInt), [1, ngrams.ids.length]),
    ngram_weights: new Tensor(
      'float32',
      Float32Array.from(ngrams.counts, (count) => 1 + Math.log(count)),
      [1, ngrams.counts.length],
    ),
  }
  const outputs: Record<string, Tensor> = await model(inputs)
  const floats = (name: string) => outputs[name]?.data as Float32Array
  return {
    types: floats('type_logits'),
    departments: floats('department_logits'),
    urgencies: floats('urgency_logits'),
    firstPage: floats('first_page_logits'),
    fields: floats('field_logits'),
    pieces: length,
    embedding: floats('embedding'),
    ...('ngram_contributions' in outputs ? { contributions: floats('ngram_contributions') } : {}),
  }
}
