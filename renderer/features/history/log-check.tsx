/** Checks the hash chain of the log and says plainly what came of it. */
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'

export function LogCheck() {
  const texts = useMessages().history
  const format = useFormat()
  const check = useSend('history.verify')
  const [open, setOpen] = useState(false)
  const begin = () => {
    setOpen(true)
    check.mutate(null)
  }
  return (
    <>
      <Button icon={ShieldCheck} onClick={begin}>
        {texts.verify}
      </Button>
      <Dialog title={texts.verify} open={open} onClose={() => setOpen(false)}>
        {check.isPending && <Spinner label={texts.verifying} />}
        <ErrorNotice error={check.error} />
        {check.data?.brokenAt === undefined && check.data && (
          <Notice tone="done" announce title={texts.intact(format.number(check.data.entries), check.data.entries === 1)} />
        )}
        {check.data?.brokenAt !== undefined && (
          <Notice tone="urgent" announce title={texts.broken(format.number(check.data.brokenAt))}>
            {texts.brokenNext}
          </Notice>
        )}
      </Dialog>
    </>
  )
}
