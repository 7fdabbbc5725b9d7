/**
 * A model pack: an encoder from elsewhere (Hugging Face ONNX layout) with heads that were fitted on this device. Each call names the pack's folder;
 * its files are checked by hash before anything parses them.
 */
import type { Scored } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { CancelSignal } from './cancel-signal.ts'

/** Two ways to make one vector of many pieces; which one serves better depends on how the encoder was trained. */
export interface DocumentVectors {
  /** Mean over all pieces; as long as the encoder's states, empty for a document without words. */
  readonly mean: Float32Array
  /** State of the first piece ([CLS] of BERT and its kind), mean over the windows. */
  readonly first: Float32Array
}

/** As onnxruntime describes it; sizes that vary carry a name. */
export interface PackTensor {
  readonly type: string
  readonly shape: readonly (number | string)[]
}

export interface PackTensors {
  readonly inputs: Readonly<Record<string, PackTensor>>
  readonly outputs: Readonly<Record<string, PackTensor>>
}

/** Exponents of a log-linear pool (Genest & Zidek 1986): p ∝ reader^a · pack^b. 1 and 0 leave the reader's word as it is. */
export interface PoolWeights {
  readonly reader: number
  readonly pack: number
}

export interface PackOpinion {
  /** Over the types that the heads were fitted on, and «unknown» (none of them) if there were such examples; in no order. Empty for a document without words. */
  readonly types: readonly Scored[]
  /** Empty if the examples named no departments. */
  readonly departments: readonly Scored[]
  readonly weights: { readonly types: PoolWeights; readonly departments: PoolWeights }
}

/** All throw model-missing, model-lfs-pointer, model-checksum, model-incompatible, pack-tensors, pack-tokenizer; timeout, engine-crashed. */
export interface PackReader {
  inspect(folder: string, signal: CancelSignal): Promise<PackTensors>
  encode(folder: string, pages: readonly RecognizedPage[], signal: CancelSignal): Promise<DocumentVectors>
  /** Only of a pack whose heads were fitted. */
  judge(folder: string, pages: readonly RecognizedPage[], signal: CancelSignal): Promise<PackOpinion>
}
