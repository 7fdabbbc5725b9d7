/**
 * Who may import whom. Folders say the layer; a layer may import itself and what is listed for it.
 * tests/architecture/layers.test.ts breaks every rule on purpose and expects each to be reported.
 * Do not relax a rule to make an import pass: move the code, or add a port.
 */

/** Every file of the project that a rule may have to forbid. */
const PROJECT = '^(electron|renderer|models|tests|scripts)/'

const only = (name, from, allowed, comment) => ({ name, comment, severity: 'error', from: { path: from }, to: { path: PROJECT, pathNot: allowed } })

/** Siblings of one folder meet one level up, never with each other. */
const siblings = (name, folder, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${folder}/([^/]+)/` },
  to: { path: `^${folder}/`, pathNot: `^${folder}/$1/` },
})

/** Library → the only folders that import it. A library that stands in none of these rows is refused (see uncategorised-library). */
const HOMES = {
  zod: '^electron/(shared|adapters|app|main)/',
  'pdfjs-dist': '^electron/adapters/pdfjs/',
  '@napi-rs/canvas': '^electron/adapters/pdfjs/',
  sharp: '^electron/adapters/(raster-files|imaging)/',
  'tesseract\\.js': '^electron/adapters/tesseract/',
  '@xenova/transformers': '^electron/adapters/transformers/',
  'onnxruntime-(node|common)': '^electron/adapters/transformers/',
  'postal-mime': '^electron/adapters/mail/',
  '@kenjiuno/msgreader': '^electron/adapters/mail/',
  'html-to-text': '^electron/adapters/mail/',
  'iconv-lite': '^electron/adapters/mail/',
  fflate: '^electron/adapters/office/',
  'fast-xml-parser': '^electron/adapters/(office|einvoice)/',
  feiertagejs: '^electron/adapters/holidays/',
  'file-type': '^electron/adapters/file-system/',
  yaml: '^electron/app/config/',
  'better-sqlite3-multiple-ciphers': '^electron/adapters/sqlite/',
  pdfkit: '^electron/adapters/print/',
  'zxing-wasm': '^electron/adapters/(barcodes|print)/',
  '@observablehq/plot': '^electron/adapters/charts/',
  linkedom: '^electron/adapters/charts/',
  'write-excel-file': '^electron/adapters/spreadsheet/',
  electron: '^electron/(main|preload)/',
  'react(-dom)?': '^renderer/',
  '@tanstack/react-query': '^renderer/(app|lib)/',
  '@tanstack/react-virtual': '^renderer/ui/',
  downshift: '^renderer/ui/',
  'lucide-react': '^renderer/',
  recharts: '^renderer/features/statistics/',
}
/** Electron's package is named like our folder. */
const inModules = (library) => (library === 'electron' ? '^electron$|node_modules/electron/' : `(^|node_modules/)${library}(/|$)`)

module.exports = {
  forbidden: [
    only('shared-is-a-leaf', '^electron/shared/', ['^electron/shared/'], 'Domain types, taxonomy and settings know nothing above them.'),
    only('core-uses-shared-only', '^electron/core/', ['^electron/(shared|core)/'], 'Stages talk to the world through core/ports.'),
    only(
      'adapters-implement-ports',
      '^electron/adapters/',
      ['^electron/shared/', '^electron/core/ports/', '^electron/adapters/'],
      'An adapter implements a port; it never runs a stage and never knows the app.',
    ),
    only('app-composes', '^electron/app/', ['^electron/(shared|core|adapters|app)/'], 'Composition root and services know no host.'),
    only(
      'hosts-use-app',
      '^electron/(main|cli|workers)/',
      ['^electron/(shared|app|main|cli|workers)/', '^electron/adapters/offline/'],
      'Hosts start the app; they never reach into core or adapters. The socket guard is the exception: it must be the first import of a process.',
    ),
    only('preload-is-a-bridge', '^electron/preload/', ['^electron/(shared/ipc|preload)/'], 'Only the contract crosses the bridge.'),
    only('renderer-sees-shared', '^renderer/', ['^renderer/', '^electron/shared/'], 'The window knows data shapes, never processes.'),
    only('ui-knows-no-domain', '^renderer/ui/', ['^renderer/ui/'], 'The design system knows no domain word and no request.'),
    only('lib-knows-no-view', '^renderer/lib/', ['^renderer/(lib|ui)/', '^electron/shared/'], 'Client, navigation and hooks serve every feature.'),
    only('product-ships-without-tests', '^(electron|renderer|scripts)/', ['^(electron|renderer|scripts)/'], 'No product file needs a test file.'),
    {
      name: 'hosts-do-not-mix',
      comment: 'Command line and workers are separate programs; a host starts an engine through workers/spawn-*.',
      severity: 'error',
      from: { path: '^electron/(main|cli|workers)/' },
      to: { path: '^electron/(main|cli|workers)/', pathNot: ['^electron/$1/', '^electron/workers/spawn-[^/]+$'] },
    },
    {
      name: 'entries-are-started-not-imported',
      comment: 'A process entry does its work when it is loaded.',
      severity: 'error',
      from: {},
      to: { path: '^electron/(workers/(?!spawn-)|(cli|main|preload)/index\\.ts$)' },
    },
    siblings('stages-are-siblings', 'electron/core/stages', 'Stages meet in core/pipeline.'),
    siblings('features-are-siblings', 'renderer/features', 'Features meet in renderer/app.'),
    siblings('adapters-are-siblings', 'electron/adapters', 'Adapters meet in app.'),
    {
      name: 'ports-are-interfaces',
      comment: 'A port names domain types only: no stage, no pipeline.',
      severity: 'error',
      from: { path: '^electron/core/ports/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/ports/' },
    },
    {
      name: 'stages-do-not-know-the-pipeline',
      comment: 'A stage knows what a stage is, not which others there are.',
      severity: 'error',
      from: { path: '^electron/core/stages/' },
      to: { path: '^electron/core/pipeline/', pathNot: '/(stage|mail-pipeline)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-pure-layers',
      comment: 'shared and core run anywhere; files, time and processes come in through ports.',
      severity: 'error',
      from: { path: '^(electron/(shared|core)|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-library-in-core',
      comment: 'Product logic is ours; a library is reached through a port.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: 'node_modules/' },
    },
    ...Object.entries(HOMES).map(([library, home]) => ({
      name: `one-home-for-${library.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`,
      comment: 'A library is imported in one place, so that it can be replaced there.',
      severity: 'error',
      from: { path: '^(electron|renderer)/', pathNot: home },
      to: { path: inModules(library) },
    })),
    {
      name: 'uncategorised-library',
      comment: 'A new dependency needs a home in HOMES: a visible decision.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: 'node_modules/', pathNot: Object.keys(HOMES).map(inModules) },
    },
    {
      name: 'network-stays-shut',
      comment: 'Nothing opens a connection; only the guard that refuses sockets knows these modules.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/adapters/offline/' },
      to: { path: '^(node:)?(net|tls|dgram|dns|dns/promises|http|https|http2|undici)$' },
    },
    { name: 'no-cycles', comment: 'Two modules that need each other are one module.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(electron|renderer)/',
        pathNot: ['\\.d\\.ts$', '^electron/(cli|main|preload)/index\\.ts$', '^electron/workers/[^/]+-host\\.ts$'],
      },
      to: {},
    },
    { name: 'imports-resolve', comment: 'The imported file exists.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-dependencies-only',
      comment: 'What the product imports stands in package.json.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-product',
      comment: 'Development dependencies are not shipped.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: inModules('electron') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/fixtures/' },
    // TypeScript 7 has no JavaScript API to parse with; swc reads the same syntax, type-only imports included.
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
