import { useMessages } from '../../lib/language.tsx'

export function PreferencesView() {
  return <h1>{useMessages().preferences.title}</h1>
}
