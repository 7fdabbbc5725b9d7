/** The first page of a document in small: its picture, the beginning of its text where it has none, or a word that there is nothing. */
import { useState } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { pageImageUrl } from '../../lib/postlotse-client.ts'
import { useRequest } from '../../lib/use-request.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import styles from './first-page.module.css'

/** Characters that fit. */
const MOST_TEXT = 700

export interface FirstPageProps {
  readonly label: string
  readonly documentId: string
  readonly sourceId: string
  readonly shown: ReviewDocument['source']['shown']
  /** 1-based in the source file. */
  readonly page: number | null
  /** small: its upper part. */
  readonly size: 'small' | 'large'
}

export function FirstPage({ label, documentId, sourceId, shown, page, size }: FirstPageProps) {
  const { noPicture } = useMessages().review.duplicate
  const [failed, setFailed] = useState(false)
  const { data } = useRequest('review.text', { id: documentId }, { enabled: shown === 'words' })
  return (
    <figure className={styles['page']}>
      <figcaption className={styles['label']}>{label}</figcaption>
      {shown === 'picture' && page !== null && !failed && (
        <img src={pageImageUrl(sourceId, page)} alt={label} className={joinClasses(styles['picture'], styles[size])} onError={() => setFailed(true)} />
      )}
      {shown === 'words' && (
        <p lang="de" className={styles['text']}>
          {data?.text.slice(0, MOST_TEXT)}
        </p>
      )}
      {(shown === 'gone' || page === null || failed) && <p className={styles['nothing']}>{noPicture}</p>}
    </figure>
  )
}
