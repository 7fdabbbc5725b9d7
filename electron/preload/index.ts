/** Puts the bridge into the window, and nothing else. Runs in the sandbox: CommonJS, no Node. What crosses here is checked by the main process. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_NAME, type Bridge, EVENT_CHANNEL, REQUEST_CHANNEL } from '../shared/ipc/bridge.ts'
import { EVENT_NAMES, type EventName, type Events } from '../shared/ipc/events.ts'

type Listener = (payload: Events[EventName]) => void

const listeners = new Map<EventName, Set<Listener>>(EVENT_NAMES.map((name) => [name, new Set()]))

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: Events[EventName]) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const bridge: Bridge<File> = {
  request: (name, input) => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),
  on: (name, listener) => {
    const own = listeners.get(name)
    if (!own) throw new TypeError(`no event ${name}`)
    const entry: Listener = (payload) => listener(payload as Parameters<typeof listener>[0])
    own.add(entry)
    return () => void own.delete(entry)
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)),
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
