/** Reads the words of one upright page image with Tesseract's neural recogniser, entirely in this process and from local data. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Raster, Word } from '../../shared/domain/page.ts'
import { LANGUAGE, readLanguageData } from './language-data.ts'
import { portableGreyMap } from './portable-grey-map.ts'
import { wordsOfBlocks } from './words-of-blocks.ts'
import { runAction } from './worker-script.ts'

export interface TesseractReader {
  /** Words in reading order. One call at a time. Throws page-unreadable. `sparse`: single words anywhere instead of blocks of text. */
  read(raster: Raster, layout?: Layout): Promise<Word[]>
}

export type Layout = 'page' | 'sparse'

/**
 * Tesseract's page segmentation modes. A page is read as one column of lines of any size, so that a line is what stands side by side on
 * paper, as in the text layer of a PDF; fully automatic layout (3) tears tables apart and loses more of them (measured).
 */
const SEGMENTATION = { page: '4', sparse: '11' } as const satisfies Record<Layout, string>

/** Neural recogniser only. */
const OEM_LSTM = 1

const PARAMETERS = {
  /** Local threshold (Sauvola & Pietikäinen 2000) instead of one for the page: shadows and grey paper. */
  thresholding_method: '2',
  /** Forget what earlier words looked like. */
  classify_enable_learning: '0',
  debug_file: '/dev/null',
}

/** `folder` holds `deu.traineddata.gz` and `manifest.json`. Throws ocr-data-missing, ocr-data-checksum. */
export async function createTesseractReader(folder: string): Promise<TesseractReader> {
  const data = await readLanguageData(folder)
  await runAction('load', { options: { lstmOnly: true, corePath: undefined, logging: false } })
  await runAction('loadLanguage', { langs: [{ code: LANGUAGE, data }], options: { cacheMethod: 'none', gzip: true, lstmOnly: true } })
  await runAction('initialize', { langs: [LANGUAGE], oem: OEM_LSTM, config: {} })
  await runAction('setParameters', { params: PARAMETERS })
  return { read }
}

async function read(raster: Raster, layout: Layout = 'page'): Promise<Word[]> {
  try {
    const { blocks } = await runAction('recognize', {
      image: portableGreyMap(raster),
      options: { tessedit_pageseg_mode: SEGMENTATION[layout] },
      output: { blocks: true },
    })
    return wordsOfBlocks(blocks ?? [], raster.width, raster.height)
  } catch (cause) {
    throw new PostlotseError('page-unreadable', `tesseract: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
