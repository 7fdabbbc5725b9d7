/** Entry of the stand-in's main process: `run-main.ts ENTRY FILE…` evaluates the app's built entry in plain Node, with 'electron' replaced. */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Milliseconds for the entry; one that waits for `ready` at top level would never get it from Electron either. */
const ENTRY_MS = 20_000

const replacement = new URL('./electron/electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: replacement, format: 'module-typescript', shortCircuit: true } : next(specifier, context),
})
process.on('disconnect', () => process.exit(0)) // without its host the app has no window
const patience = setTimeout(() => {
  process.stderr.write('The entry of the app did not finish: does it wait for ready at top level?\n')
  process.exit(7)
}, ENTRY_MS)

const [node = '', , entry = '', ...files] = process.argv
const { app } = await import('./electron/electron.ts')
process.argv = [node, app.getAppPath(), ...files] // as in a checkout: `electron . FILE…`
process.on('SIGINT', () => app.quit())
await import(pathToFileURL(entry).href)
clearTimeout(patience)
app.becomeReady()
