/** What the document is: the present type, the machine's other guesses by number, and a search over all types. */
import { RotateCcw } from 'lucide-react'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Confidence } from '../../ui/confidence.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { offeredTypes } from './offered-types.ts'
import styles from './proposal-pane.module.css'
import type { ProposalProps } from './proposal-props.ts'
import choice from './type-choice.module.css'
import { releaseFocus } from './use-release-focus.ts'

/** Stands for «no known type» in the list, where every entry needs an id. */
const UNKNOWN = 'postlotse:unknown'

export function TypeChoice(props: ProposalProps) {
  const { document, decisions } = props
  const messages = useMessages().review
  const catalogue = useCatalogueData()
  const { decided, machine, corrections } = document
  const correction = corrections.find(({ target }) => target === 'type')
  const present = decided.type?.id ?? null
  const items = [
    ...catalogue.types.map(({ id, label, departmentId }) => ({ id, label, hint: catalogue.departmentLabel(departmentId) })),
    { id: UNKNOWN, label: messages.type.unknown },
  ]
  return (
    <section aria-label={messages.type.title} data-part="type" className={styles['section']}>
      <div className={choice['present']}>
        <Combobox
          label={messages.type.title}
          items={items}
          selectedId={present ?? UNKNOWN}
          placeholder={messages.type.placeholder}
          disabled={decisions.readOnly}
          onSelect={(id) => {
            void decisions.correct('type', id === UNKNOWN ? null : id)
            releaseFocus()
          }}
        />
        {correction === undefined ? (
          <Confidence value={machine.type?.confidence ?? 0} threshold={catalogue.typeThreshold} />
        ) : (
          <span className={styles['byPerson']}>{messages.type.byPerson}</span>
        )}
      </div>
      {correction !== undefined && (
        <Button variant="quiet" icon={RotateCcw} disabled={decisions.readOnly} onClick={() => decisions.reset('type')}>
          {messages.fields.machine(catalogue.typeLabel(correction.machine))}
        </Button>
      )}
      <Alternatives {...props} present={present} />
      <EvidenceList {...props} />
    </section>
  )
}

function Alternatives({ document, decisions, present }: ProposalProps & { readonly present: string | null }) {
  const messages = useMessages().review.type
  const { typeLabel, typeThreshold } = useCatalogueData()
  const format = useFormat()
  const alternatives = offeredTypes(document.machine.type, typeThreshold)
  if (alternatives.length === 0 || decisions.readOnly) return null
  return (
    <ul aria-label={messages.alternatives} className={choice['alternatives']}>
      {alternatives.map(({ id, confidence }, i) => (
        <li key={id}>
          <button
            type="button"
            className={joinClasses(choice['alternative'], id === present && choice['chosen'])}
            aria-pressed={id === present}
            onClick={() => void decisions.correct('type', id)}
          >
            <KeyHint keys={String(i + 1)} />
            <span className={choice['label']}>{typeLabel(id)}</span>
            <span className={choice['percent']}>{format.confidence(confidence)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function EvidenceList({ document, onFocus, onHover }: ProposalProps) {
  const messages = useMessages().review.type
  const evidence = document.machine.type?.evidence ?? []
  if (evidence.length === 0) return null
  return (
    <Disclosure summary={<span className={styles['quiet']}>{messages.evidence}</span>}>
      <ul className={choice['evidence']}>
        {evidence.map(({ text, page, box }, i) => (
          <li key={`${page} ${box.join(' ')}`}>
            <button
              type="button"
              data-focus={`evidence:${i}`}
              aria-label={messages.showEvidence(text)}
              onFocus={() => onFocus(`evidence:${i}`)}
              onBlur={() => onFocus(undefined)}
              onPointerEnter={() => onHover(`evidence:${i}`)}
              onPointerLeave={() => onHover(undefined)}
              onClick={() => onFocus(`evidence:${i}`)}
            >
              <q lang="de">{text}</q>
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
