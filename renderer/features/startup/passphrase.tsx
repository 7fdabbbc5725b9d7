/** The passphrase as it is copied by hand: large, in groups that the eye can hold. */
import { Check, Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './passphrase.module.css'

export function Passphrase({ value }: { readonly value: string }) {
  const { first } = useMessages().startup
  const [copied, setCopied] = useState<boolean>()
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <figure aria-label={first.label} className={styles['figure']}>
      <code className={styles['value']}>
        {value.split('-').map((group, i) => (
          <span key={group}>
            {i > 0 && <span className={styles['hyphen']}>-</span>}
            {group}
          </span>
        ))}
      </code>
      <figcaption className={styles['actions']}>
        <Button icon={copied ? Check : Copy} onClick={copy} className={styles['copy']}>
          {copied ? first.copied : first.copy}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {first.print}
        </Button>
        <span role="status" className={styles['failed']}>
          {copied === false && first.copyFailed}
        </span>
      </figcaption>
    </figure>
  )
}
