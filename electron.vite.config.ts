/** Builds main process, engine host, preload script and window into out/. The command line needs no build. */
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (file: string) => path.resolve(import.meta.dirname, file)

export default defineConfig({
  main: {
    build: { rolldownOptions: { input: { index: at('electron/main/index.ts'), 'engine-host': at('electron/workers/engine-host.ts') } } },
  },
  preload: {
    // The sandbox knows no ES modules and no node_modules.
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: { rolldownOptions: { input: { index: at('renderer/index.html') } } },
  },
})
