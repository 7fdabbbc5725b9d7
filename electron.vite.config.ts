/**
 * Builds main process, engine host, preload script and window into out/, or into the folder that POSTLOTSE_BUILD names (electron-vite's own --outDir
 * must be absolute, as the window has another root). The command line is built by scripts/build-cli.ts.
 */
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (file: string) => path.resolve(import.meta.dirname, file)
const out = (part: string) => path.join(at(process.env['POSTLOTSE_BUILD'] ?? 'out'), part)

export default defineConfig({
  main: {
    build: { outDir: out('main'), rolldownOptions: { input: { index: at('electron/main/index.ts'), 'engine-host': at('electron/workers/engine-host.ts') } } },
  },
  preload: {
    // The sandbox knows no ES modules and no node_modules.
    build: {
      outDir: out('preload'),
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: { outDir: out('renderer'), emptyOutDir: true, minify: true, rolldownOptions: { input: { index: at('renderer/index.html') } } },
  },
})
