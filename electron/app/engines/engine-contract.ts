/**
 * Engines are ports that live in processes of their own: a crash or a hang costs one page, not the run.
 * This table says which port each kind of engine serves; host and client are both typed by it.
 */
import type { BarcodeReader } from '../../core/ports/barcode-reader.ts'
import type { ContainerReader } from '../../core/ports/container-reader.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { HeadTrainer } from '../../core/ports/head-trainer.ts'
import type { OcrEngine } from '../../core/ports/ocr-engine.ts'
import type { PackReader } from '../../core/ports/pack-reader.ts'
import type { PagePictures } from '../../core/ports/page-pictures.ts'
import type { PageReader } from '../../core/ports/page-reader.ts'
import type { Limits } from '../../shared/settings/settings.ts'

export interface EnginePorts {
  /** PDF: pdf.js and its canvas. */
  pdf: PageReader
  /** TIFF, JPEG, PNG, WebP, and pictures of pages: libvips. */
  image: PageReader & PagePictures
  /** E-mail, office text, XML. */
  container: ContainerReader
  /** Orientation, deskew, tesseract; ZXing for codes. */
  ocr: OcrEngine & BarcodeReader
  /** onnxruntime. */
  model: DocumentReader
  /** onnxruntime, for an encoder from elsewhere. */
  pack: PackReader
  /** Pure computing, for seconds. */
  learning: HeadTrainer
}
export type EngineKind = keyof EnginePorts

/** Everything an engine needs to know at its start; plain data. */
export interface EngineConfig {
  readonly limits: Limits
  /** Absolute folder of the shipped models. */
  readonly modelsFolder: string
  /** Absolute folder of the OCR language data. */
  readonly ocrFolder: string
}

/** Each engine module in this folder exports `createEngine`. */
export type CreateEngine<K extends EngineKind> = (config: EngineConfig) => Promise<EnginePorts[K]>

export interface EngineRequest {
  readonly id: number
  readonly method: string
  /** Arguments of the port method without the trailing cancel signal. */
  readonly args: readonly unknown[]
}

export type EngineReply = { readonly id: number /** Memory of the process after the call. */; readonly rssBytes?: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: import('../../shared/domain/errors.ts').WireError }
)
