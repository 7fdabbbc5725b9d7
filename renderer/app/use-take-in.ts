/** Takes in files that a person dropped or pasted, and says what came of it. */
import type { RequestInput } from '../../electron/shared/ipc/contract.ts'
import { useMessages } from '../lib/language.tsx'
import { navigate, parsePlace } from '../lib/navigation.ts'
import { pathsOf, request } from '../lib/postlotse-client.ts'
import { useFailureToast } from '../lib/use-failure-toast.ts'
import { toast } from '../ui/toast.ts'

type PastedPicture = RequestInput<'inbox.paste'>

export function useTakeIn(): (files: readonly File[]) => void {
  const { drop } = useMessages().frame
  const tellFailure = useFailureToast()
  return (files) => {
    void takeIn(files).then((added) => {
      if (added === 0) toast({ text: drop.nothing, tone: 'unsure' })
      else toast({ text: drop.added(added), tone: 'info', action: isInboxOpen() ? undefined : { label: drop.show, run: showInbox } })
    }, tellFailure)
  }
}

function showInbox(): void {
  navigate({ view: 'posteingang' })
}

function isInboxOpen(): boolean {
  return parsePlace(window.location.hash).view === 'posteingang'
}

/** Files on disk by their path; a picture from the clipboard (a screen shot, a scanner program) has none and travels itself. */
async function takeIn(files: readonly File[]): Promise<number> {
  const paths = pathsOf(files)
  let added = paths.length === 0 ? 0 : (await request('inbox.add', { paths })).added
  for (const file of files) {
    const picture = pathsOf([file]).length === 0 ? await pictureOf(file) : undefined
    if (picture !== undefined) added += (await request('inbox.paste', picture)).added
  }
  return added
}

async function pictureOf(file: File): Promise<PastedPicture | undefined> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return undefined
  return { mediaType: file.type, base64: await base64Of(file) }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
