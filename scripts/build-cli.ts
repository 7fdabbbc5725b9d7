/**
 * Builds the command line and its engine host into `cli/` of the build folder, as the Windows package runs it: without TypeScript to strip at every
 * start, all processes together took 54 MB less (24 scans, two at a time: 943 instead of 997 MB). From a checkout `node electron/cli/index.ts` runs the same sources as they stand.
 */
import path from 'node:path'
import { build } from 'vite'
import { BUILD, ROOT } from './ensure-build.ts'

const at = (file: string) => path.join(ROOT, file)

await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: path.join(BUILD, 'cli'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: at('electron/cli/index.ts'), 'engine-host': at('electron/workers/engine-host.ts') },
      output: { chunkFileNames: '[name]-[hash].js' }, // beside the engine host, see spawn-engine.ts
    },
  },
})
