/** One field: its value to edit in place, how sure it is, and what the machine read where a person changed it. */
import { Check, Crosshair, RotateCcw, TriangleAlert, WandSparkles } from 'lucide-react'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useFormat } from '../../lib/format.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import type { FieldEntry } from './field-groups.ts'
import { FieldInput } from './field-input.tsx'
import styles from './field-row.module.css'
import { type FocusKey, SURE_FIELD } from './focus.ts'
import { formatValue } from './format-value.ts'
import type { ProposalProps } from './proposal-props.ts'

export interface FieldRowProps extends ProposalProps {
  readonly entry: FieldEntry
  readonly autoFocus: boolean
  /** The type demands it. */
  readonly required: boolean
}

/** Characters from which a value gets a line of its own: an IBAN must be read to its last digit. */
const LONG = 17

export function FieldRow(props: FieldRowProps) {
  const { entry, decisions, drawing, hovered, onHover, onFocus, autoFocus, required } = props
  const { window } = useCatalogue()
  const { fields: messages } = window.review
  const { fields, fieldLabel } = useCatalogueData()
  const { name, value, missing } = entry
  const kind = fields.find((field) => field.name === name)?.kind ?? 'text'
  const label = fieldLabel(name)
  const key: FocusKey = `field:${name}`
  const shown = value === undefined ? '' : formatValue(value, kind)
  const isDoubtful = (missing && required) || value?.valid === false || value?.repair !== undefined
  return (
    <li
      className={joinClasses(styles['row'], hovered === key && styles['hovered'], isDoubtful && styles['doubtful'])}
      data-attention={isDoubtful ? true : undefined}
      onPointerEnter={() => onHover(key)}
      onPointerLeave={() => onHover(undefined)}
    >
      <div className={joinClasses(styles['line'], shown.length > LONG && styles['wide'])}>
        <FieldInput
          label={label}
          focusKey={key}
          shown={shown}
          placeholder={entry.correction?.person === null ? messages.removed : required ? messages.missing : ''}
          autoFocus={autoFocus}
          readOnly={decisions.readOnly}
          onFocus={() => onFocus(key)}
          onBlur={() => onFocus(undefined)}
          onCommit={(text) => decisions.correct(key as `field:${string}`, text === '' ? null : text)}
        />
        {!drawing.disabled && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['read']}
            title={messages.readFromPage(label)}
            aria-label={messages.readFromPage(label)}
            onClick={() => drawing.begin(name)}
          >
            <Crosshair size="1.1em" aria-hidden />
          </button>
        )}
        <Verdict entry={entry} kind={kind} />
      </div>
      <RowNotes {...props} kind={kind} label={label} />
    </li>
  )
}

/** Kinds whose check is a check digit. */
const CHECK_DIGIT: ReadonlySet<string> = new Set(['iban', 'tax-id', 'pension-insurance-number', 'health-insurance-number'])

function Verdict({ entry: { value, correction }, kind }: { readonly entry: FieldEntry; readonly kind: string }) {
  const { window } = useCatalogue()
  const { fields: messages } = window.review
  const format = useFormat()
  if (value === undefined) return <span className={styles['verdict']} />
  const percent = format.confidence(value.confidence)
  return (
    <span className={styles['verdict']}>
      {value.valid === true && <Check size="1.1em" className={styles['valid']} role="img" aria-label={messages.valid} />}
      {value.valid === false && (
        <TriangleAlert size="1.1em" className={styles['invalid']} role="img" aria-label={CHECK_DIGIT.has(kind) ? messages.invalid : messages.checkFailed} />
      )}
      {correction === undefined && (
        <span className={joinClasses(styles['confidence'], value.confidence < SURE_FIELD && styles['unsure'])} title={messages.confidence(percent)}>
          {percent}
        </span>
      )}
    </span>
  )
}

interface RowNotesProps extends FieldRowProps {
  readonly kind: string
  readonly label: string
}

function RowNotes({ entry, decisions, kind, label }: RowNotesProps) {
  const { window } = useCatalogue()
  const { fields: messages } = window.review
  const { name, value, further, correction } = entry
  const target = `field:${name}` as const
  const show = (text: string) => formatValue({ value: text, normalized: text }, kind)
  const repair = correction === undefined ? value?.repair : undefined
  return (
    <>
      {value?.valid === false && <p className={styles['problem']}>{CHECK_DIGIT.has(kind) ? messages.invalid : messages.checkFailed}</p>}
      {repair !== undefined && !decisions.readOnly && (
        <Button variant="quiet" icon={WandSparkles} aria-label={messages.repairOf(label, show(repair))} onClick={() => void decisions.correct(target, repair)}>
          {messages.repair(show(repair))}
        </Button>
      )}
      {correction !== undefined && (
        <p className={styles['note']}>
          <span>{correction.machine === null ? messages.machineNothing : messages.machine(show(correction.machine))}</span>
          {!decisions.readOnly && (
            <Button variant="quiet" icon={RotateCcw} aria-label={messages.resetOf(label)} onClick={() => decisions.reset(target)}>
              {messages.reset}
            </Button>
          )}
        </p>
      )}
      {further.length > 0 && <p className={styles['note']}>{messages.further(further.map((other) => formatValue(other, kind)).join(' · '))}</p>}
    </>
  )
}
