/** The newest lines of the program's log, newest last, as the IT department asks for them. */
import { Copy, RefreshCw, ScrollText } from 'lucide-react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/toolbar.tsx'
import styles from './about-view.module.css'

const LINES = 500

export function LogLines() {
  const { about, frame } = useMessages()
  const { data, error, isPending, refetch } = useRequest('shell.log', { lines: LINES })
  if (isPending) return <Spinner label={frame.loading} />
  if (data === undefined) return <ErrorNotice error={error} />
  const copy = () => {
    void navigator.clipboard.writeText(data.join('\n')).then(
      () => toast({ text: about.log.copied, tone: 'done' }),
      () => toast({ text: about.log.notCopied, tone: 'unsure' }),
    )
  }
  return (
    <>
      <p className={styles['quiet']}>{about.log.text}</p>
      <Toolbar label={about.tabs.log}>
        <Button icon={RefreshCw} onClick={() => void refetch()}>
          {about.log.refresh}
        </Button>
        <Button icon={Copy} disabled={data.length === 0} onClick={copy}>
          {about.log.copy}
        </Button>
      </Toolbar>
      {data.length === 0 ? (
        <EmptyState icon={ScrollText} title={about.log.empty} />
      ) : (
        <ScrollRegion label={about.tabs.log} className={styles['log']}>
          <pre>{data.join('\n')}</pre>
        </ScrollRegion>
      )}
    </>
  )
}
