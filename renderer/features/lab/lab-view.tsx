import { useMessages } from '../../lib/language.tsx'

export function LabView() {
  return <h1>{useMessages().lab.title}</h1>
}
