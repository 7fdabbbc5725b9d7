import { LoaderCircle } from 'lucide-react'
import styles from './spinner.module.css'

/** Appears only after a moment: what is quick needs no sign. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span role="status" className={styles['spinner']}>
      <LoaderCircle size="1.25em" aria-hidden className={styles['wheel']} />
      {label}
    </span>
  )
}
