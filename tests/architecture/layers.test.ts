/** The rules of .dependency-cruiser.cjs: the tree keeps all of them, and each one is reported where it is broken on purpose. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType, type IResolveOptions } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: (IForbiddenRuleType & { name: string })[]
  options: ICruiseOptions & { enhancedResolveOptions: IResolveOptions }
}

/** File → its text; each breaks exactly the rules named beside it. */
const BROKEN: readonly (readonly [file: string, text: string, rules: readonly string[]])[] = [
  ['electron/shared/uses-core.ts', "import '../core/ports/clock.ts'", ['shared-is-a-leaf']],
  ['electron/core/uses-adapter.ts', "import '../adapters/clock/clock.ts'", ['core-uses-shared-only']],
  ['electron/core/uses-type-of-adapter.ts', "import type { C } from '../adapters/clock/clock.ts'\nexport type D = C", ['core-uses-shared-only']],
  ['electron/adapters/clock/uses-stage.ts', "import '../../core/stages/one/one-stage.ts'", ['adapters-implement-ports']],
  ['electron/adapters/clock/uses-app.ts', "import '../../app/create.ts'", ['adapters-implement-ports']],
  ['electron/app/uses-command-line.ts', "import '../cli/other.ts'", ['app-composes']],
  ['electron/cli/uses-core.ts', "import '../core/ports/clock.ts'", ['hosts-use-app']],
  ['electron/workers/uses-adapter.ts', "import '../adapters/clock/clock.ts'", ['hosts-use-app']],
  ['electron/app/uses-test.ts', "import '../../tests/helper.ts'", ['app-composes', 'product-ships-without-tests']],
  ['electron/workers/uses-command-line.ts', "import '../cli/other.ts'", ['hosts-do-not-mix']],
  ['electron/cli/imports-host.ts', "import '../workers/engine-host.ts'", ['hosts-do-not-mix', 'entries-are-started-not-imported']],
  ['electron/core/stages/two/uses-sibling.ts', "import '../one/one-stage.ts'", ['stages-are-siblings']],
  ['electron/adapters/delivery/uses-sibling.ts', "import '../clock/clock.ts'", ['adapters-are-siblings']],
  ['electron/core/ports/uses-stage.ts', "import '../stages/one/one-stage.ts'", ['ports-are-interfaces']],
  ['electron/core/stages/two/uses-pipeline.ts', "import { P } from '../../pipeline/pipeline.ts'\nexport const Q = P", ['stages-do-not-know-the-pipeline']],
  ['electron/core/reads-a-file.ts', "import 'node:fs'", ['no-node-in-pure-layers']],
  ['electron/shared/knows-paths.ts', "import 'node:path'", ['no-node-in-pure-layers']],
  ['electron/core/uses-zod.ts', "import 'zod'", ['no-library-in-core', 'one-home-for-zod']],
  ['electron/adapters/clock/uses-pdfjs.ts', "import 'pdfjs-dist'", ['one-home-for-pdfjs-dist']],
  ['electron/adapters/clock/uses-canvas.ts', "import '@napi-rs/canvas'", ['one-home-for-napi-rs-canvas']],
  ['electron/adapters/pdfjs/uses-sharp.ts', "import 'sharp'", ['one-home-for-sharp']],
  ['electron/app/uses-tesseract.ts', "import 'tesseract.js'", ['one-home-for-tesseract-js']],
  ['electron/app/uses-transformers.ts', "import '@xenova/transformers'", ['one-home-for-xenova-transformers']],
  ['electron/app/uses-onnxruntime.ts', "import 'onnxruntime-node'", ['one-home-for-onnxruntime-node-common']],
  ['electron/app/uses-postal-mime.ts', "import 'postal-mime'", ['one-home-for-postal-mime']],
  ['electron/app/uses-msgreader.ts', "import '@kenjiuno/msgreader'", ['one-home-for-kenjiuno-msgreader']],
  ['electron/app/uses-html-to-text.ts', "import 'html-to-text'", ['one-home-for-html-to-text']],
  ['electron/app/uses-iconv-lite.ts', "import 'iconv-lite'", ['one-home-for-iconv-lite']],
  ['electron/app/uses-fflate.ts', "import 'fflate'", ['one-home-for-fflate']],
  ['electron/app/uses-xml-parser.ts', "import 'fast-xml-parser'", ['one-home-for-fast-xml-parser']],
  ['electron/app/uses-feiertage.ts', "import 'feiertagejs'", ['one-home-for-feiertagejs']],
  ['electron/app/uses-file-type.ts', "import 'file-type'", ['one-home-for-file-type']],
  ['electron/adapters/clock/uses-yaml.ts', "import 'yaml'", ['one-home-for-yaml']],
  ['electron/app/uses-new-library.ts', "import 'ajv'", ['uncategorised-library', 'no-dev-dependency-in-product']],
  ['electron/app/uses-sqlite.ts', "import 'better-sqlite3-multiple-ciphers'", ['one-home-for-better-sqlite3-multiple-ciphers']],
  ['electron/app/uses-zxing.ts', "import 'zxing-wasm/reader'", ['one-home-for-zxing-wasm']],
  ['electron/app/uses-plot.ts', "import '@observablehq/plot'", ['one-home-for-observablehq-plot']],
  ['electron/app/uses-linkedom.ts', "import 'linkedom'", ['one-home-for-linkedom']],
  ['electron/app/uses-pdfkit.ts', "import 'pdfkit'", ['one-home-for-pdfkit']],
  ['electron/app/uses-excel.ts', "import 'write-excel-file/node'", ['one-home-for-write-excel-file']],
  ['electron/app/uses-electron.ts', "import 'electron'", ['one-home-for-electron']],
  ['electron/app/uses-react.ts', "import 'react'", ['one-home-for-react-dom']],
  ['electron/main/uses-core.ts', "import '../core/ports/clock.ts'", ['hosts-use-app']],
  ['electron/preload/uses-app.ts', "import '../app/create.ts'", ['preload-is-a-bridge']],
  ['renderer/features/inbox/uses-app.ts', "import '../../../electron/app/create.ts'", ['renderer-sees-shared']],
  ['renderer/features/inbox/uses-sibling.ts', "import '../review/review-view.ts'", ['features-are-siblings']],
  ['renderer/features/inbox/reads-a-file.ts', "import 'node:fs'", ['no-node-in-pure-layers']],
  ['renderer/features/inbox/asks-directly.ts', "import '@tanstack/react-query'", ['one-home-for-tanstack-react-query']],
  ['renderer/features/inbox/scrolls-itself.ts', "import '@tanstack/react-virtual'", ['one-home-for-tanstack-react-virtual']],
  ['renderer/features/inbox/uses-downshift.ts', "import 'downshift'", ['one-home-for-downshift']],
  ['renderer/features/inbox/draws-charts.ts', "import 'recharts'", ['one-home-for-recharts']],
  ['renderer/ui/knows-a-domain.ts', "import '../../electron/shared/schema.ts'", ['ui-knows-no-domain']],
  ['renderer/lib/knows-a-view.ts', "import '../features/review/review-view.ts'", ['lib-knows-no-view']],
  ['electron/app/shows-an-icon.ts', "import 'lucide-react'", ['one-home-for-lucide-react']],
  ['electron/app/uses-undeclared-library.ts', "import 'tinyglobby'", ['uncategorised-library', 'declared-dependencies-only']],
  ['electron/adapters/clock/opens-http.ts', "import 'node:http'", ['network-stays-shut']],
  ['electron/adapters/clock/opens-socket.ts', "import 'net'", ['network-stays-shut']],
  ['electron/app/asks-dns.ts', "import 'node:dns/promises'", ['network-stays-shut']],
  ['electron/app/cycle-a.ts', "import './cycle-b.ts'", ['no-cycles']],
  ['electron/app/orphan.ts', 'export const alone = 1', ['no-orphans']],
  ['electron/app/uses-nothing-that-exists.ts', "import './missing.ts'", ['imports-resolve']],
]

/** Second half of the cycle; a cycle is reported once, at the file that comes first. */
const CYCLE_END = ['electron/app/cycle-b.ts', "import './cycle-a.ts'"] as const

/** What must stay possible. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['electron/shared/schema.ts', "import { z } from 'zod'\nexport const text = z.string()"],
  ['electron/core/ports/clock.ts', "import '../../shared/schema.ts'\nexport interface Clock { today(): string }"],
  ['electron/core/pipeline/stage.ts', "import type { Clock } from '../ports/clock.ts'\nexport type Stage = Clock"],
  ['electron/core/pipeline/pipeline.ts', "import '../stages/one/one-stage.ts'\nexport const P = 1"],
  ['electron/core/stages/one/one-stage.ts', "import type { Stage } from '../../pipeline/stage.ts'\nimport './one-helper.ts'\nexport type S = Stage"],
  ['electron/core/stages/one/one-helper.ts', "import '../../../shared/schema.ts'"],
  ['electron/adapters/clock/clock.ts', "import type { Clock } from '../../core/ports/clock.ts'\nexport type C = Clock"],
  ['electron/adapters/pdfjs/pdf.ts', "import 'node:fs/promises'\nimport 'pdfjs-dist'\nimport '@napi-rs/canvas'"],
  ['electron/adapters/offline/refuse-sockets.ts', "import 'node:net'\nimport 'node:tls'\nimport 'node:dns'"],
  ['electron/app/config/load.ts', "import 'yaml'\nimport 'node:path'"],
  ['electron/app/create.ts', "import '../adapters/clock/clock.ts'\nimport '../core/pipeline/pipeline.ts'"],
  ['electron/cli/index.ts', "import '../adapters/offline/refuse-sockets.ts'\nimport './other.ts'\nimport '../workers/spawn-engine.ts'"],
  ['electron/cli/other.ts', "import '../app/create.ts'"],
  ['electron/workers/spawn-engine.ts', "import 'node:child_process'"],
  ['electron/workers/engine-host.ts', "import '../adapters/offline/refuse-sockets.ts'\nimport '../app/create.ts'"],
  ['electron/preload/index.ts', "import 'electron'\nimport '../shared/ipc/bridge.ts'"],
  ['electron/shared/ipc/bridge.ts', 'export const BRIDGE = 1'],
  ['electron/main/index.ts', "import 'electron'\nimport '../app/create.ts'"],
  ['renderer/features/review/review-view.ts', "import 'react'\nimport '../../ui/button.ts'\nimport '../../lib/client.ts'"],
  ['renderer/ui/button.ts', "import 'lucide-react'"],
  ['renderer/lib/client.ts', "import '@tanstack/react-query'\nimport '../../electron/shared/schema.ts'"],
  ['tests/helper.ts', "import '../electron/core/stages/one/one-stage.ts'"],
]

async function cruiseFolder(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = config.options
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } }, enhancedResolveOptions)
  if (typeof output === 'string') throw new Error('expected a result object')
  return output
}

const violationsOf = ({ summary }: ICruiseResult) => summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

describe('layers', () => {
  it('hold in the whole tree', async () => {
    const result = await cruiseFolder(ROOT, ['electron', 'renderer', 'scripts', 'tests'])
    expect(result.summary.totalCruised).toBeGreaterThan(50)
    expect(violationsOf(result)).toEqual([])
  })
})

describe('rules', () => {
  let tree: string
  let result: ICruiseResult

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'postlotse-layers-'))
    for (const [file, text] of [...BROKEN, ...ALLOWED, CYCLE_END]) {
      mkdirSync(join(tree, dirname(file)), { recursive: true })
      writeFileSync(join(tree, file), `${text}\n`)
    }
    for (const shared of ['node_modules', 'package.json']) symlinkSync(join(ROOT, shared), join(tree, shared))
    result = await cruiseFolder(tree, ['electron', 'renderer', 'tests'])
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  const reported = (file: string) => [...new Set(result.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name))].sort()

  it.each(BROKEN)('%s is reported', (file, _text, rules) => expect(reported(file)).toEqual([...rules].sort()))
  it.each(ALLOWED)('%s is allowed', (file) => expect(reported(file)).toEqual([]))

  it('are each broken at least once', () => {
    const broken = new Set(BROKEN.flatMap(([, , rules]) => rules))
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([])
  })
})
