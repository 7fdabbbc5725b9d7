/** The one time that the recovery passphrase is shown. Without the tick there is no way on, and without the passphrase noted there should be no tick. */
import { type FormEvent, useState } from 'react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './first-run.module.css'
import { Passphrase } from './passphrase.tsx'
import { StartupPage } from './startup-page.tsx'

export function FirstRun({ passphrase }: { readonly passphrase: string }) {
  const { first, opening } = useMessages().startup
  const [noted, setNoted] = useState(false)
  const { mutate, isPending, error } = useSend('startup.acknowledge', ['startup.state'])
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (noted && !isPending) mutate(null)
  }
  return (
    <StartupPage title={first.title}>
      <p className={styles['screenOnly']}>{first.text}</p>
      <p className={styles['screenOnly']}>{first.purpose}</p>
      <p className={styles['paperTitle']}>{first.printed.title}</p>
      <Passphrase value={passphrase} />
      <p className={styles['keep']}>{first.keep}</p>
      <PaperNote />
      <form onSubmit={next} className={styles['form']}>
        <Checkbox label={first.noted} checked={noted} onChange={setNoted} />
        <ErrorNotice error={error} />
        <div className={styles['actions']}>
          {isPending && <Spinner label={opening} />}
          <Button type="submit" variant="primary" disabled={!noted}>
            {first.next}
          </Button>
        </div>
      </form>
    </StartupPage>
  )
}

/** What someone needs to know who finds the sheet in the safe years later. */
function PaperNote() {
  const { printed } = useMessages().startup.first
  const { date } = useFormat()
  return (
    <div className={styles['paper']}>
      <p>{printed.text}</p>
      <p>{printed.date(date(new Date().toISOString()))}</p>
      <p>{printed.place}</p>
    </div>
  )
}
