import { useMessages } from '../../lib/language.tsx'

export function AboutView() {
  return <h1>{useMessages().about.title}</h1>
}
