import { useMessages } from '../../lib/language.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './review-view.module.css'

/** In the middle of where the document will stand. */
export function Loading() {
  return (
    <div className={styles['loading']}>
      <Spinner label={useMessages().review.loading} />
    </div>
  )
}
