/** The three questions. Keys 1 to 3 choose the urgency, Ctrl+Enter checks. */
import { type FormEvent, useRef, useState } from 'react'
import type { PracticeAnswer } from '../../../electron/shared/ipc/requests/practice.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import styles from './practice-view.module.css'

interface AnswerFormProps {
  readonly pending: boolean
  readonly onCheck: (answer: PracticeAnswer) => void
}

type Urgency = PracticeAnswer['urgency']
const URGENCIES: readonly Urgency[] = ['normal', 'soon', 'immediate']

/** Stands for «no known type» in the list; no type has this id. */
const NO_TYPE = ''

export function AnswerForm({ pending, onCheck }: AnswerFormProps) {
  const texts = useMessages().practice
  const { types, desks } = useCatalogueData()
  const [typeId, setTypeId] = useState<string | null>(null)
  const [deskId, setDeskId] = useState<string | null>(null)
  const [urgency, setUrgency] = useState<Urgency | ''>('')
  const [incomplete, setIncomplete] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const check = () => {
    const complete = typeId !== null && deskId !== null && urgency !== ''
    setIncomplete(!complete)
    if (complete) onCheck({ typeId: typeId === NO_TYPE ? null : typeId, deskId, urgency })
  }
  useShortcuts({
    a: { label: texts.toAnswers, run: () => form.current?.querySelector('input')?.focus() },
    '1': { label: texts.urgency, run: () => setUrgency('normal') },
    '2': { label: texts.urgency, run: () => setUrgency('soon') },
    '3': { label: texts.urgency, run: () => setUrgency('immediate') },
    'Mod+Enter': { label: texts.check, run: check },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check()
  }
  return (
    <form ref={form} className={styles['form']} aria-label={texts.yourAnswer} onSubmit={submit}>
      <Combobox
        label={texts.type}
        items={[...types.map(({ id, label }) => ({ id, label })), { id: NO_TYPE, label: texts.noType }]}
        selectedId={typeId}
        onSelect={setTypeId}
        placeholder={texts.typePlaceholder}
      />
      <Combobox label={texts.desk} items={desks} selectedId={deskId} onSelect={setDeskId} placeholder={texts.deskPlaceholder} />
      <RadioGroup
        label={texts.urgency}
        value={urgency}
        options={URGENCIES.map((value) => ({ value, label: texts.urgencies[value], hint: texts.urgencyHints[value] }))}
        onChange={setUrgency}
      />
      <p role="alert" className={styles['incomplete']}>
        {incomplete && texts.incomplete}
      </p>
      <Button type="submit" variant="primary" shortcut="Mod+Enter" disabled={pending}>
        {texts.check}
      </Button>
    </form>
  )
}
