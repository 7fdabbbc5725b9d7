import { StackEditor } from './stack-editor.tsx'
import { StackList } from './stack-list.tsx'

/** Without a file: the stacks whose cuts are worth a look. */
export function CuttingView({ sourceId }: { readonly sourceId?: string }) {
  return sourceId === undefined ? <StackList /> : <StackEditor key={sourceId} sourceId={sourceId} />
}
