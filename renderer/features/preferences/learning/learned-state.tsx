import type { LearningOverview } from '../../../../electron/shared/ipc/requests/learning.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** What is in use, and what became of the last attempt if it is another one. */
export function LearnedState({ overview: { active, last } }: { readonly overview: LearningOverview }) {
  const { learning } = useMessages()
  const { typeLabel } = useCatalogueData()
  const format = useFormat()
  return (
    <>
      {active ? (
        <Notice tone="done" title={learning.activeSince(format.dateTime(active.since))}>
          <p>{learning.taught(active.typeIds.map(typeLabel).join(', '))}</p>
          <Figures comparison={active.comparison} />
        </Notice>
      ) : (
        <p>{learning.shipped}</p>
      )}
      {last && last.verdict !== 'better' && (
        <Notice tone={last.verdict === 'worse' ? 'unsure' : 'info'} title={learning.last(format.dateTime(last.at))}>
          <p>{learning.verdicts[last.verdict]}</p>
          <Figures comparison={last.comparison} />
        </Notice>
      )}
    </>
  )
}

function Figures({ comparison: { recent, reference } }: { readonly comparison: NonNullable<LearningOverview['last']>['comparison'] }) {
  const { learning } = useMessages()
  const { number } = useFormat()
  return (
    <>
      <p>{learning.recent(recent.of, number(recent.before), number(recent.after))}</p>
      <p>{learning.reference(number(reference.of), number(reference.before), number(reference.after))}</p>
    </>
  )
}
