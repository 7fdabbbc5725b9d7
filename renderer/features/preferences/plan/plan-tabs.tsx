import { useState } from 'react'
import { useMessages } from '../../../lib/language.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { DeskList } from './desk-list.tsx'
import { RuleList, type RuleListProps } from './rule-list.tsx'

export function PlanTabs({ edit, change, problems, taken }: RuleListProps) {
  const { plan } = useMessages().preferences
  const [selected, setSelected] = useState('rules')
  return (
    <Tabs
      label={plan.tabs}
      selected={selected}
      onSelect={setSelected}
      tabs={[
        { id: 'rules', label: plan.rules(edit.rules.length), content: <RuleList edit={edit} change={change} problems={problems} taken={taken} /> },
        { id: 'desks', label: plan.desks(edit.desks.length), content: <DeskList edit={edit} change={change} problems={problems} /> },
      ]}
    />
  )
}
