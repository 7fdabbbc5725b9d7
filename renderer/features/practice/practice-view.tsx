import { useMessages } from '../../lib/language.tsx'

export function PracticeView() {
  return <h1>{useMessages().practice.title}</h1>
}
