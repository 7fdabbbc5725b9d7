/** The program ends only after the services have put back what was being read and the store is closed. */
import { app } from 'electron'
import type { Log } from '../app/log/log.ts'

/** Milliseconds after which the program ends anyway: everything decided is on disk already. */
const PATIENCE_MS = 10_000

export function closeBeforeQuit(workplace: { close(): Promise<void> }, log: Log): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    const patience = setTimeout(() => app.exit(0), PATIENCE_MS)
    void workplace
      .close()
      .catch((error) => log.error('close-failed', error))
      .then(() => {
        clearTimeout(patience)
        closed = true
        log.info('end')
        app.quit()
      })
  })
}
