/** Small pictures of all pages; the one in sight is marked. */
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { pageImageUrl } from '../../lib/postlotse-client.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import styles from './page-rail.module.css'

export interface PageRailProps {
  readonly document: ReviewDocument
  readonly shown: number
  readonly onGo: (page: number) => void
}

export function PageRail({ document: { pages, source }, shown, onGo }: PageRailProps) {
  const { page: messages } = useMessages().review
  return (
    <nav aria-label={messages.thumbnails} className={styles['rail']}>
      <ol>
        {pages.map(({ number, blank }, i) => (
          <li key={number}>
            <button
              type="button"
              aria-label={messages.thumbnail(i + 1)}
              aria-current={number === shown ? 'true' : undefined}
              className={joinClasses(styles['thumbnail'], number === shown && styles['shown'])}
              onClick={() => onGo(number)}
            >
              <span className={joinClasses(styles['paper'], blank && styles['blank'])}>
                {source.shown === 'picture' && <img src={pageImageUrl(source.id, number)} alt="" loading="lazy" decoding="async" />}
              </span>
              <span className={styles['number']}>{i + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
