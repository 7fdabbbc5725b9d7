/** Entry of the stand-in's utility processes: `utility-entry.ts MODULE ARGUMENT…`. Gives the module its arguments and a `process.parentPort`. */
import { pathToFileURL } from 'node:url'

const [node = '', , module = '', ...args] = process.argv
process.argv = [node, module, ...args]
Object.assign(process, {
  type: 'utility',
  parentPort: {
    on: (_event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly [] }) => void) =>
      process.on('message', (data) => listener({ data, ports: [] })),
    postMessage: (message: object) => process.send?.(message),
  },
})
process.on('disconnect', () => process.exit(0)) // a utility process dies with the program
await import(pathToFileURL(module).href)
