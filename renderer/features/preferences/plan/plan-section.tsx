/** Desks and distribution plan. Nothing holds before «Übernehmen»; beside it the last documents show what would change. */
import { useEffect, useReducer, useState } from 'react'
import type { DistributionPlan } from '../../../../electron/shared/routing/distribution-plan.ts'
import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { useMessages } from '../../../lib/language.tsx'
import { useRequest, useSend } from '../../../lib/use-request.ts'
import { Spinner } from '../../../ui/spinner.tsx'
import { ApplyBar } from '../apply-bar.tsx'
import { keepDraft, keptDraft } from '../kept-drafts.ts'
import { Section } from '../section.tsx'
import { changePlan, draftOf, editOf, type PlanChange, type PlanEdit } from './plan-editing.ts'
import { PlanFiles } from './plan-files.tsx'
import styles from './plan-section.module.css'
import { PlanTabs } from './plan-tabs.tsx'
import { PlanTrial } from './plan-trial.tsx'
import { usePlanCheck } from './use-plan-check.ts'

export function PlanSection() {
  const { sections, loading } = useMessages().preferences
  const { data, error } = useRequest('preferences.plan', null)
  if (!data)
    return (
      <Section title={sections.plan} error={error}>
        {!error && <Spinner label={loading} />}
      </Section>
    )
  return <PlanEditor plan={data.plan} shipped={data.shipped} />
}

function PlanEditor({ plan, shipped }: { readonly plan: DistributionPlan; readonly shipped: boolean }) {
  const { sections, plan: texts } = useMessages().preferences
  const [told, setTold] = useState<string>()
  const [edit, dispatch] = useReducer(changePlan, plan, (shown) => keptDraft<PlanEdit>('plan', shown) ?? editOf(shown))
  const change = (one: PlanChange) => {
    setTold(undefined)
    dispatch(one)
  }
  const draft = draftOf(edit)
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(editOf(plan)))
  useEffect(() => keepDraft('plan', plan, changed ? edit : undefined), [plan, changed, edit])
  const { check, error: checkError } = usePlanCheck(draft)
  const save = useSend('preferences.savePlan', ['preferences.plan', 'shell.catalogue'])
  const problems = check?.problems ?? []
  return (
    <Section
      title={sections.plan}
      intro={texts.intro}
      wide
      error={save.error}
      actions={
        <PlanFiles draft={draft} shipped={shipped} sound={problems.length === 0} onLoad={(loaded) => change({ kind: 'load', plan: loaded })} onTold={setTold} />
      }
    >
      <div className={styles['columns']}>
        <PlanTabs edit={edit} change={change} problems={problems} taken={check?.taken ?? []} />
        <aside aria-label={texts.check.title} className={styles['trial']}>
          <ErrorNotice error={checkError} />
          <PlanTrial check={check} edit={edit} />
        </aside>
      </div>
      <ApplyBar
        changed={changed}
        busy={save.isPending}
        obstacle={problems.length > 0 ? texts.problems(problems.length) : undefined}
        told={told}
        onApply={() => save.mutate(draft, { onSuccess: ({ moved }) => setTold(texts.applied(moved)) })}
        onDiscard={() => change({ kind: 'load', plan })}
      />
    </Section>
  )
}
