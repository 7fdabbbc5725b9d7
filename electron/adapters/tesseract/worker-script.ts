/**
 * tesseract.js' worker script, called in this process instead of in a worker thread. Through its `createWorker` a missing language hangs
 * for ever and a bad image kills the process; called like this, both reject. The script is one per process: so is its state.
 */
import script from 'tesseract.js/src/worker-script/index.js'
import getCore from 'tesseract.js/src/worker-script/node/getCore.js'
import gunzip from 'tesseract.js/src/worker-script/node/gunzip.js'

/** Box in pixels of the image that was read. */
export interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The part of tesseract.js' result tree that is used here. Confidences are 0..100. */
export interface RecognizedBlock {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: PixelBox
      readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: PixelBox }[]
    }[]
  }[]
}

interface Actions {
  load: [{ options: { lstmOnly: true; corePath: undefined; logging: false } }, unknown]
  loadLanguage: [{ langs: readonly { code: string; data: Uint8Array }[]; options: { cacheMethod: 'none'; gzip: true; lstmOnly: true } }, unknown]
  initialize: [{ langs: readonly string[]; oem: number; config: Readonly<Record<string, string>> }, unknown]
  setParameters: [{ params: Readonly<Record<string, string>> }, unknown]
  recognize: [
    { image: Uint8Array; options: Readonly<Record<string, string>>; output: { blocks: true } },
    { readonly blocks: readonly RecognizedBlock[] | null },
  ]
}

let jobs = 0

const refuse = () => Promise.reject(new Error('the language data is handed over in memory'))

script.setAdapter({
  getCore,
  gunzip,
  fetch: refuse,
  readCache: refuse,
  writeCache: refuse,
  deleteCache: refuse,
  checkCache: () => Promise.resolve(false),
})

/** Runs one action of the script; rejects with an Error that carries the script's own words. */
export function runAction<A extends keyof Actions>(action: A, payload: Actions[A][0]): Promise<Actions[A][1]> {
  return new Promise((resolve, reject) => {
    script.dispatchHandlers({ workerId: 'postlotse', jobId: String(++jobs), action, payload }, (message) => {
      if (message.status === 'resolve') resolve(message.data as Actions[A][1])
      else if (message.status === 'reject') reject(new Error(String(message.data)))
    })
  })
}
