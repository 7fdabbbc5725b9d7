/** German texts of this part of the window; the English ones have the same shape. */
export const PREFERENCES_DE = {
  title: 'Preferences',
}
export type PreferencesMessages = typeof PREFERENCES_DE
