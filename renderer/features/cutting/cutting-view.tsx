import { useMessages } from '../../lib/language.tsx'

export function CuttingView(_props: { readonly sourceId?: string }) {
  return <h1>{useMessages().cutting.title}</h1>
}
