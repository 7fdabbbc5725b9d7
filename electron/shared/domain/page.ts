/** What is known of one page: the same model for text layers, form values, OCR and plain text. */
import type { Box } from './geometry.ts'
import type { Issue } from './issue.ts'

/** Where a page's words come from. `mixed` appears only where several pages are summed up. */
export type TextSource = 'pdf-text' | 'ocr' | 'form' | 'embedded'

/** One word as printed. */
export interface Word {
  readonly text: string
  readonly box: Box
  /** 0..1: the engine's own word confidence; 1 for text that was not recognised from pixels. */
  readonly confidence: number
  /** 0-based number of the printed line on its page; words come in reading order, so this never decreases. */
  readonly line: number
}

/** A value read exactly from an electronic form (AcroForm), never from pixels. */
export interface FormValue {
  /** Full field name inside the form, e.g. `Antragsteller.Geburtsdatum`. */
  readonly name: string
  /** The label a person sees (tooltip, or the words beside the field); empty if there is none. */
  readonly label: string
  readonly kind: 'text' | 'checkbox' | 'choice'
  /** Text as entered; for a checkbox its export value. */
  readonly value: string
  /** Only for checkboxes. */
  readonly checked?: boolean
  readonly page: number
  readonly box: Box
}

/** The kinds of code that are looked for, besides the patch codes of scanner makers. */
export const CODE_FORMATS = ['Code128', 'Code39', 'QRCode', 'DataMatrix'] as const

/** A bar code or matrix code that was found on a page. */
export interface PageCode {
  readonly format: (typeof CODE_FORMATS)[number] | 'PatchCode'
  /** What it says, at most 500 characters; of a patch code that parts documents `PATCHT`. */
  readonly text: string
}

/** Greyscale pixels of one page. */
export interface Raster {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Dots per inch the pixels stand for; 0 if unknown. */
  readonly dpi: number
  /** One byte a pixel, 0 black, 255 white, row-major, width × height bytes. */
  readonly data: Uint8Array
}

/** A page after `inspect`: its size and whatever text the file itself carries. */
export interface InspectedPage {
  /** 1-based in the source file. */
  readonly number: number
  /** PDF points (1/72 in); for images derived from pixels and dpi. */
  readonly widthPt: number
  readonly heightPt: number
  /** Words of the file's own text layer, empty for pure images. */
  readonly words: readonly Word[]
  readonly formValues: readonly FormValue[]
  /** Fraction 0..1 of the page area that is covered by images. */
  readonly imageFraction: number
  /** True if visible marks exist that are no text (images, drawings); false for a truly empty page. */
  readonly hasMarks: boolean
  /** True if the text layer is drawn invisibly (render mode 3), i.e. stems from an earlier OCR. */
  readonly invisibleText: boolean
}

/** A page with its final text. */
export interface RecognizedPage {
  /** 1-based in the source file. */
  readonly number: number
  readonly source: TextSource
  readonly words: readonly Word[]
  readonly formValues: readonly FormValue[]
  /** Mean word confidence 0..1; 1 for text that was not recognised, its quality for a poor text layer that had to be kept; 0 for a page that failed. */
  readonly confidence: number
  /** Degrees clockwise (0, 90, 180, 270) by which the page was turned before it was read. */
  readonly turnedDegrees: number
  /** Degrees, positive clockwise, by which the page was straightened. */
  readonly skewDegrees: number
  readonly blank: boolean
  /** Codes printed on it; absent if there are none or nobody looked. */
  readonly codes?: readonly PageCode[]
  /** Picture hash of a page with little text, 16 hex digits (core/stages/recognize/page-look.ts); absent where the text says enough, or no picture was read. */
  readonly look?: string
  readonly issues: readonly Issue[]
}
