/** The parts of tesseract.js that it does not publish types for: its worker script and what the script needs in Node. */
declare module 'tesseract.js/src/worker-script/index.js' {
  interface Packet {
    readonly workerId: string
    readonly jobId: string
    readonly action: string
    readonly payload: unknown
  }
  const script: {
    setAdapter(adapter: unknown): void
    dispatchHandlers(packet: Packet, send: (message: { readonly status: string; readonly data: unknown }) => void): void
  }
  export default script
}

declare module 'tesseract.js/src/worker-script/node/getCore.js' {
  const getCore: unknown
  export default getCore
}

declare module 'tesseract.js/src/worker-script/node/gunzip.js' {
  const gunzip: unknown
  export default gunzip
}
