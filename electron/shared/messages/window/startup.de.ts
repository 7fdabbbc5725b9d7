/** German texts of this part of the window; the English ones have the same shape. */
export const STARTUP_DE = {
  title: 'Startup',
}
export type StartupMessages = typeof STARTUP_DE
