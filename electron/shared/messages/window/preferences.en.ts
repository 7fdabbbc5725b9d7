import type { PreferencesMessages } from './preferences.de.ts'

export const PREFERENCES_EN: PreferencesMessages = {
  title: 'Preferences',
}
