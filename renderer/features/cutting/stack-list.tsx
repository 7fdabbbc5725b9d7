/** Files of several pages in which something is undecided: first those whose cuts are uncertain. */
import { Layers, Scissors } from 'lucide-react'
import type { StackSummary } from '../../../electron/shared/ipc/requests/cutting.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { PagePicture } from './page-picture.tsx'
import styles from './stack-list.module.css'

export function StackList() {
  const { title, stacks: texts } = useMessages().cutting
  const { data, error } = useRequest('cutting.stacks', null)
  return (
    <ViewPage title={title}>
      <p className={styles['intro']}>{texts.intro}</p>
      {error !== null && <ErrorNotice error={error} />}
      {data === undefined && error === null && <Spinner label={texts.loading} />}
      {data !== undefined && <Stacks stacks={data} />}
    </ViewPage>
  )
}

function Stacks({ stacks }: { readonly stacks: readonly StackSummary[] }) {
  const { stacks: texts } = useMessages().cutting
  const uncertain = stacks.filter((stack) => stack.uncertain)
  const others = stacks.filter((stack) => !stack.uncertain)
  if (stacks.length === 0)
    return (
      <EmptyState icon={Layers} title={texts.none}>
        {texts.noneHint}
      </EmptyState>
    )
  return (
    <>
      {uncertain.length > 0 && <StackGroup title={texts.uncertain} hint={texts.uncertainHint} stacks={uncertain} />}
      {others.length > 0 && <StackGroup title={texts.others} hint={texts.othersHint} stacks={others} />}
    </>
  )
}

interface StackGroupProps {
  readonly title: string
  readonly hint: string
  readonly stacks: readonly StackSummary[]
}

function StackGroup({ title, hint, stacks }: StackGroupProps) {
  return (
    <section className={styles['group']}>
      <h2>{title}</h2>
      <p className={styles['hint']}>{hint}</p>
      <ul className={styles['stacks']}>
        {stacks.map((stack) => (
          <li key={stack.sourceId}>
            <StackCard stack={stack} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function StackCard({ stack: { sourceId, name, pageCount, documentCount, splitConfidence, uncertain, arrivedAt } }: { readonly stack: StackSummary }) {
  const { stacks: texts } = useMessages().cutting
  const format = useFormat()
  return (
    <button type="button" className={styles['card']} onClick={() => navigate({ view: 'zuschnitt', id: sourceId })}>
      <span className={styles['picture']}>
        <PagePicture sourceId={sourceId} page={1} snippet="" />
      </span>
      <span className={styles['facts']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['counts']}>
          {texts.pages(pageCount)} · {texts.documents(documentCount)}
        </span>
        <span className={styles['counts']}>{format.dateTime(arrivedAt)}</span>
        {uncertain && (
          <span>
            <Badge tone="unsure" icon={Scissors}>
              {texts.sure(format.confidence(splitConfidence))}
            </Badge>
          </span>
        )}
      </span>
    </button>
  )
}
