/** What nobody caught, and processes that died: into the log, so that IT can see it. Nothing is sent anywhere. */
import { app } from 'electron'
import type { Log } from '../app/log/log.ts'

export function logCrashes(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught-exception', error))
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', reason))
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => log.warn('process-gone', { type, reason, exitCode, name: name ?? '' }))
}
