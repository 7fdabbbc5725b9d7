/** The ports of core, served by engine processes. */
import type { BarcodeReader } from '../../core/ports/barcode-reader.ts'
import type { CancelSignal } from '../../core/ports/cancel-signal.ts'
import type { ContainerReader } from '../../core/ports/container-reader.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { HeadTrainer } from '../../core/ports/head-trainer.ts'
import type { OcrEngine } from '../../core/ports/ocr-engine.ts'
import type { PackReader } from '../../core/ports/pack-reader.ts'
import type { PagePictures } from '../../core/ports/page-pictures.ts'
import type { PagedContent, PageReader } from '../../core/ports/page-reader.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import type { EngineKind, EnginePorts } from './engine-contract.ts'
import { type CallOptions, EnginePool, type SpawnEngine } from './engine-pool.ts'

export interface RemotePorts {
  readonly pages: PageReader
  readonly pictures: PagePictures
  readonly containers: ContainerReader
  readonly ocr: OcrEngine
  readonly barcodes: BarcodeReader
  readonly reader: DocumentReader
  readonly packs: PackReader
  readonly trainer: HeadTrainer
  /** Starts the processes that every run needs. */
  warm(): void
  stop(): void
}

export interface RemotePortsOptions {
  readonly spawn: SpawnEngine
  readonly limits: Limits
  /** OCR processes at a time. */
  readonly ocrProcesses: number
  readonly ocrPagesPerProcess: number
}

/** More milliseconds for each page of a long stack: its beginning takes the model some tens (seen on a busy machine). */
const MODEL_PAGE_MS = 250
/** Most milliseconds of a training: a thousand decisions about all types on a slow machine. */
const TRAINING_MS = 600_000

export function createRemotePorts(options: RemotePortsOptions): RemotePorts {
  const { limits } = options
  const pool = (kind: EngineKind, size: number, recycleAfter?: number) =>
    new EnginePool({ kind, size, spawn: options.spawn, mostBytes: limits.engineBytes, ...(recycleAfter === undefined ? {} : { recycleAfter }) })
  const pools = {
    learning: pool('learning', 1, 1), // seldom needed: its process ends after each training
    pdf: pool('pdf', 1, 500),
    image: pool('image', 1, 500),
    container: pool('container', 1, 500),
    ocr: pool('ocr', options.ocrProcesses, options.ocrPagesPerProcess),
    model: pool('model', 1),
    pack: new EnginePool({ kind: 'pack', size: 1, spawn: options.spawn }), // as large as its encoder
  }

  const file = (signal: CancelSignal): CallOptions => ({ timeoutMs: limits.fileMs, timeoutCode: 'timeout', signal: signal as CallOptions['signal'] })
  const page = (signal: CancelSignal): CallOptions => ({ timeoutMs: limits.pageMs, timeoutCode: 'page-timeout', signal: signal as CallOptions['signal'] })
  const paged = (content: PagedContent): 'pdf' | 'image' => (content.mediaType === 'application/pdf' ? 'pdf' : 'image')
  const call = <K extends EngineKind, M extends keyof EnginePorts[K] & string>(kind: K, method: M, args: readonly unknown[], callOptions: CallOptions) =>
    pools[kind].call(method, args, callOptions) as EnginePorts[K][M] extends (...a: never[]) => infer R ? R : never

  return {
    pages: {
      inspect: (content, signal) => call(paged(content), 'inspect', [content], file(signal)),
      rasterize: (content, number, signal) => call(paged(content), 'rasterize', [content, number], page(signal)),
      extract: (content, firstPage, lastPage, signal) => call(paged(content), 'extract', [content, firstPage, lastPage], file(signal)),
    },
    pictures: { draw: (raster, posture, signal) => call('image', 'draw', [raster, posture], page(signal)) },
    containers: { expand: (request, signal) => call('container', 'expand', [request], file(signal)) },
    ocr: { recognize: (raster, signal) => call('ocr', 'recognize', [raster], page(signal)) },
    barcodes: { readCodes: (raster, signal) => call('ocr', 'readCodes', [raster], page(signal)) },
    reader: { read: (pages, signal) => call('model', 'read', [pages], { ...file(signal), timeoutMs: limits.fileMs + pages.length * MODEL_PAGE_MS }) },
    packs: {
      inspect: (folder, signal) => call('pack', 'inspect', [folder], file(signal)),
      encode: (folder, pages, signal) => call('pack', 'encode', [folder, pages], file(signal)),
      judge: (folder, pages, signal) => call('pack', 'judge', [folder, pages], file(signal)),
    },
    trainer: { train: (request, signal) => call('learning', 'train', [request], { ...file(signal), timeoutMs: TRAINING_MS }) },
    warm: () => pools.model.warm(),
    stop: () => {
      for (const p of Object.values(pools)) p.stop()
    },
  }
}
