import { useMessages } from '../../lib/language.tsx'

export function SearchView() {
  return <h1>{useMessages().search.title}</h1>
}
