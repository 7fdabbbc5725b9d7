import { useState } from 'react'
import { pageImageUrl } from '../../lib/postlotse-client.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import styles from './page-picture.module.css'

export interface PagePictureProps {
  readonly sourceId: string
  /** 1-based. */
  readonly page: number
  /** Stands in for the picture where there is none. */
  readonly snippet: string
}

/** A page as it looks. Whatever holds it says in words which page it is. */
export function PagePicture({ sourceId, page, snippet }: PagePictureProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  if (state === 'failed')
    return (
      <span lang="de" className={styles['text']}>
        {snippet}
      </span>
    )
  return (
    <img
      src={pageImageUrl(sourceId, page)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={joinClasses(styles['picture'], state === 'shown' && styles['shown'])}
      onLoad={() => setState('shown')}
      onError={() => setState('failed')}
    />
  )
}
