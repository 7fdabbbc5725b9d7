import type { StartupMessages } from './startup.de.ts'

export const STARTUP_EN: StartupMessages = {
  title: 'Startup',
}
