/** A document that seems to have come before: the first pages of both, and the question whether they are the same letter. Whatever is said, nothing is deleted. */
import { Columns2, Copy, FileSearch } from 'lucide-react'
import { useState } from 'react'
import type { ReviewDocument, ReviewDuplicate } from '../../../electron/shared/ipc/requests/review.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { StateBadge } from '../../lib/state-badge.tsx'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './duplicate-suggestion.module.css'
import { FirstPage } from './first-page.tsx'

export interface DuplicateSuggestionProps {
  readonly document: ReviewDocument
  readonly duplicate: ReviewDuplicate
}

export function DuplicateSuggestion({ document, duplicate }: DuplicateSuggestionProps) {
  const texts = useMessages().review.duplicate
  const format = useFormat()
  const { other, kind, decision } = duplicate
  const [large, setLarge] = useState(false)
  if (other === null) {
    return (
      <section aria-label={texts.title} className={styles['suggestion']}>
        <p>{texts.gone}</p>
      </section>
    )
  }
  return (
    <section aria-label={texts.title} className={styles['suggestion']}>
      <h2 className={styles['title']}>
        <Copy size="1.1em" aria-hidden /> {texts.title}
      </h2>
      <p>
        {texts[kind](other.name, format.date(other.arrivedAt))} <StateBadge state={other.state} />
      </p>
      {decision === null && <Pages document={document} other={other} size="small" />}
      <div className={styles['actions']}>
        <Button variant="quiet" icon={Columns2} onClick={() => setLarge(true)}>
          {texts.compare}
        </Button>
        <Button variant="quiet" icon={FileSearch} onClick={() => navigate({ view: 'pruefen', id: other.id })}>
          {texts.open}
        </Button>
      </div>
      <Answer id={document.row.id} decision={decision} />
      <Dialog title={texts.title} open={large} size="wide" onClose={() => setLarge(false)}>
        <Pages document={document} other={other} size="large" />
      </Dialog>
    </section>
  )
}

interface PagesProps {
  readonly document: ReviewDocument
  readonly other: NonNullable<ReviewDuplicate['other']>
  readonly size: 'small' | 'large'
}

function Pages({ document, other, size }: PagesProps) {
  const texts = useMessages().review.duplicate
  const { source, pages, row } = document
  const firstPage = pages.find(({ blank }) => !blank)?.number ?? pages[0]?.number ?? null
  return (
    <div className={styles['pages']}>
      <FirstPage label={texts.thisPage} documentId={row.id} sourceId={source.id} shown={source.shown} page={firstPage} size={size} />
      <FirstPage label={texts.otherPage} documentId={other.id} sourceId={other.sourceId} shown={other.shown} page={other.firstPage} size={size} />
    </div>
  )
}

function Answer({ id, decision }: { readonly id: string; readonly decision: ReviewDuplicate['decision'] }) {
  const texts = useMessages().review.duplicate
  const send = useSend('review.decideDuplicate', ['review.document'])
  const tellFailure = useFailureToast()
  const decide = (answer: ReviewDuplicate['decision']) => {
    if (!send.isPending) send.mutateAsync({ id, decision: answer }).catch(tellFailure)
  }
  useShortcuts(
    {
      g: { label: texts.same, run: () => decide('same') },
      v: { label: texts.different, run: () => decide('different') },
    },
    { enabled: decision === null },
  )
  if (decision !== null) {
    return (
      <div className={styles['actions']}>
        <p role="status" className={styles['decided']}>
          {texts.decided[decision]}
        </p>
        <Button variant="quiet" onClick={() => decide(null)}>
          {texts.takeBack}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['actions']}>
      <Button shortcut="g" onClick={() => decide('same')}>
        {texts.same}
      </Button>
      <Button shortcut="v" onClick={() => decide('different')}>
        {texts.different}
      </Button>
    </div>
  )
}
