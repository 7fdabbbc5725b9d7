// Loads the exported model as the product does and compares it with parity.json: tokenizer, tensor names, numbers.
// Usage: node verify.mjs MODELS_DIR
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers'

const models = resolve(process.argv[2] ?? '.')
const parity = JSON.parse(readFileSync(new URL('parity.json', import.meta.url), 'utf8'))
const manifest = JSON.parse(readFileSync(`${models}/manifest.json`, 'utf8')).models[0]
const { window: windowLength } = JSON.parse(readFileSync(`${models}/${manifest.path}/config.json`, 'utf8')).postlotse
const SPEED_RUNS = 15

Object.assign(env, { allowRemoteModels: false, useFSCache: false, useBrowserCache: false, localModelPath: models })
const tokenizer = await AutoTokenizer.from_pretrained(manifest.path)
const model = await AutoModel.from_pretrained(manifest.path, {
  dtype: 'fp32',
  session_options: { intraOpNumThreads: 1 },
})

checkWords()
await checkWindow()
await measureTwoPages()

function checkWords() {
  for (const { text, ids } of parity.words) {
    const found = tokenizer.encode(text, { add_special_tokens: false })
    if (JSON.stringify(found) !== JSON.stringify(ids)) report(`"${text}" became ${found} instead of ${ids}`)
  }
}

async function checkWindow() {
  const outputs = await run(parity.pages.windows, parity.ngrams.texts[0].ids, parity.ngrams.texts[0].weights)
  for (const [name, { shape }] of Object.entries(manifest.outputs)) {
    const found = outputs[name]?.dims
    const fits = found?.length === shape.length && shape.every((size, i) => typeof size === 'string' || size === found[i])
    if (!fits) report(`${name} has the shape ${found} instead of ${shape}`)
    if (outputs[name]?.data.some(Number.isNaN)) report(`${name} holds NaN`)
  }
  for (const [name, expected] of Object.entries(parity.outputs ?? {})) {
    const distance = Math.max(...expected.map((value, i) => Math.abs(value - outputs[name].data[i])))
    if (distance > 0.01) report(`${name} differs by ${distance} from the trained network`)
  }
}

async function measureTwoPages() {
  const window = Array.from({ length: windowLength }, (_, i) => 6 + ((i * 37) % 9000))
  const ngrams = Array.from({ length: 2500 }, (_, i) => i * 100)
  const weights = ngrams.map(() => 1)
  const times = []
  for (let i = 0; i < SPEED_RUNS; i++) {
    const begin = performance.now()
    await run([window, window], ngrams, weights)
    times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  console.log(`two full windows: ${times[SPEED_RUNS >> 1].toFixed(1)} ms median, ${times[0].toFixed(1)} ms best, one thread`)
}

function run(windows, ngramIds, ngramWeights) {
  const length = windows[0].length
  const big = (values) => BigInt64Array.from(values.flat(), BigInt)
  return model({
    input_ids: new Tensor('int64', big(windows), [windows.length, length]),
    attention_mask: new Tensor('int64', big(windows.map((ids) => ids.map(() => 1))), [windows.length, length]),
    ngram_ids: new Tensor('int64', big(ngramIds), [1, ngramIds.length]),
    ngram_weights: new Tensor('float32', Float32Array.from(ngramWeights), [1, ngramWeights.length]),
  })
}

function report(problem) {
  console.error(problem)
  process.exitCode = 1
}
