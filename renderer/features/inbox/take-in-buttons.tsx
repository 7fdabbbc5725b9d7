/** For those who do not drag: files or a folder by the system's dialog. */
import { FilePlus2, FolderPlus } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { request } from '../../lib/postlotse-client.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'

export function TakeInButtons() {
  const { inbox } = useMessages()
  const tellFailure = useFailureToast()
  const takeIn = async (choose: () => Promise<readonly string[]>) => {
    const paths = await choose()
    if (paths.length === 0) return
    const { added } = await request('inbox.add', { paths: [...paths] })
    toast(added === 0 ? { text: inbox.nothingAdded, tone: 'unsure' } : { text: inbox.added(added), tone: 'info' })
  }
  const chooseFiles = () => takeIn(() => request('shell.chooseFiles', null))
  const chooseFolder = () =>
    takeIn(async () => {
      const folder = await request('shell.chooseFolder', null)
      return folder === null ? [] : [folder]
    })
  return (
    <>
      <Button icon={FilePlus2} onClick={() => void chooseFiles().catch(tellFailure)}>
        {inbox.chooseFiles}
      </Button>
      <Button icon={FolderPlus} onClick={() => void chooseFolder().catch(tellFailure)}>
        {inbox.chooseFolder}
      </Button>
    </>
  )
}
