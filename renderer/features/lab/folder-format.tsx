/** What a labelled folder must look like, by example. */
import { useMessages } from '../../lib/language.tsx'
import styles from './lab-view.module.css'

const BY_FOLDER = 'Testpost/\n  widerspruch/brief-1.pdf\n  rechnung/scan-7.pdf'
const BY_TRUTH = 'Testpost/\n  brief-1.pdf\n  brief-1.json   { "type": "widerspruch", "department": "jobcenter" }'

export function FolderFormat() {
  const { format } = useMessages().lab
  return (
    <div className={styles['format']}>
      <p>{format.byFolder}</p>
      <pre>{BY_FOLDER}</pre>
      <p>{format.byTruth}</p>
      <pre>{BY_TRUTH}</pre>
      <p className={styles['quiet']}>{format.hint}</p>
    </div>
  )
}
