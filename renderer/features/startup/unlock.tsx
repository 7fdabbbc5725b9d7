/** Opens a store whose key the account has lost. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { RequestError } from '../../lib/postlotse-client.ts'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { StartupPage } from './startup-page.tsx'
import styles from './unlock.module.css'

export function Unlock() {
  const { errors, window } = useCatalogue()
  const { locked, opening } = window.startup
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error, reset } = useSend('startup.unlock', ['startup.state'])
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (error !== null) field.current?.select()
  }, [error])
  const isWrong = error instanceof RequestError && error.code === 'passphrase-wrong'
  const { title, nextStep } = errors['passphrase-wrong']
  const change = (typed: string) => {
    setPassphrase(typed)
    if (error !== null) reset()
  }
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase.trim() !== '' && !isPending) mutate({ passphrase })
  }
  return (
    <StartupPage title={locked.title}>
      <p>{locked.text}</p>
      <form onSubmit={open} className={styles['form']}>
        <TextField
          ref={field}
          label={locked.label}
          hint={locked.hint}
          error={isWrong ? `${title} ${nextStep}` : undefined}
          value={passphrase}
          onChange={change}
          maxLength={200}
          autoCapitalize="characters"
          className={styles['passphrase']}
        />
        {isWrong && (
          <VisuallyHidden>
            <span role="alert">{title}</span>
          </VisuallyHidden>
        )}
        {!isWrong && <ErrorNotice error={error} />}
        <div className={styles['actions']}>
          {isPending && <Spinner label={opening} />}
          <Button type="submit" variant="primary" disabled={passphrase.trim() === ''}>
            {locked.open}
          </Button>
        </div>
      </form>
      <p className={styles['lost']}>{locked.lost}</p>
    </StartupPage>
  )
}
