/** ZXing's WebAssembly is compiled from the installed package: its own way would be to fetch it from a server. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** `part`: the half of the library whose binary is wanted. */
export function localWasm(part: 'reader' | 'writer'): { readonly wasmBinary: ArrayBuffer } {
  const { buffer, byteOffset, byteLength } = readFileSync(fileURLToPath(import.meta.resolve(`zxing-wasm/${part}/zxing_${part}.wasm`)))
  return { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer }
}
