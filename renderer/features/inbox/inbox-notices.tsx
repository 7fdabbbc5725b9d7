/** What holds the work up, each with the way on: no folder to hand over to, a watched folder that is away, reading or hand-over that fails. */
import { Settings } from 'lucide-react'
import { errorTexts } from '../../lib/error-texts.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './inbox-notices.module.css'

export function InboxNotices() {
  return (
    <div className={styles['notices']}>
      <NoDeliveryFolder />
      <ReadingProblem />
      <HandOverFailures />
      <UnreachableFolders />
    </div>
  )
}

function NoDeliveryFolder() {
  const { notices } = useCatalogue().window.inbox
  const { data } = useRequest('preferences.get', null)
  if (data === undefined || data.preferences.deliveryFolder !== '') return null
  const line = (
    <span className={styles['line']}>
      {notices.noDeliveryFolder}
      <FolderSettings />
    </span>
  )
  return <Notice tone="unsure" title={line} />
}

function ReadingProblem() {
  const { errors, window } = useCatalogue()
  const { data } = useRequest('inbox.jobs', null)
  if (data === undefined || data.problem === null) return null
  const { title, nextStep } = errorTexts(errors, data.problem)
  return (
    <Notice tone="urgent" title={window.inbox.batch.problem} announce>
      <p>{`${title} ${nextStep}`}</p>
    </Notice>
  )
}

function HandOverFailures() {
  const { errors, window } = useCatalogue()
  const { data } = useRequest('review.handOver', null)
  const failures = (data?.failures ?? []).filter(({ code }) => code !== 'no-delivery-folder')
  return failures.map(({ code, documents }) => {
    const { title, nextStep } = errorTexts(errors, code)
    return (
      <Notice key={code} tone="urgent" title={window.inbox.notices.handOver(documents)} actions={<FolderSettings />}>
        <p>{`${title} ${nextStep}`}</p>
      </Notice>
    )
  })
}

function UnreachableFolders() {
  const { notices } = useCatalogue().window.inbox
  const { data } = useRequest('inbox.folders', null)
  const away = (data ?? []).filter(({ state }) => state === 'unreachable')
  if (away.length === 0) return null
  return (
    <Notice tone="unsure" title={notices.unreachable(away.length)} actions={<FolderSettings />}>
      <p>{notices.unreachableText}</p>
      <ul className={styles['folders']}>
        {away.map(({ path }) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </Notice>
  )
}

function FolderSettings() {
  const { notices } = useCatalogue().window.inbox
  return (
    <Button icon={Settings} onClick={() => navigate({ view: 'einstellungen', id: 'ordner' })}>
      {notices.openSettings}
    </Button>
  )
}
