/** Events of the services for everybody in this process who listens: the window, the tray, the menu. */
import type { Emit, EventName, Events } from '../shared/ipc/events.ts'

export interface EventHub {
  readonly emit: Emit
  /** Hears every event. */
  listen(listener: (name: EventName, payload: Events[EventName]) => void): void
}

export function createEventHub(): EventHub {
  const listeners: ((name: EventName, payload: Events[EventName]) => void)[] = []
  return {
    emit: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
    listen: (listener) => void listeners.push(listener),
  }
}
