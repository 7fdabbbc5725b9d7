/** What to look out for in the active document, and what to do next. Its height never changes, so that the list above stays still. */
import { ArrowRight, Download, Hand, RotateCw } from 'lucide-react'
import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type DocumentRow, OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { errorTexts } from '../../lib/error-texts.ts'
import { useCatalogue, useMessages } from '../../lib/language.tsx'
import { request } from '../../lib/postlotse-client.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './details-strip.module.css'
import { isDeadlineNear } from './is-deadline-near.ts'
import { useBulkSteps } from './use-bulk-steps.ts'
import { useRowFormat } from './use-row-format.ts'

export interface DetailsStripProps {
  readonly row: DocumentRow | undefined
  readonly onOpen: (row: DocumentRow) => void
  readonly ref: RefObject<HTMLElement | null>
}

export function DetailsStrip({ row, onOpen, ref }: DetailsStripProps) {
  const { details } = useMessages().inbox
  const focus = useFocusWithin(ref, row?.id)
  return (
    <section ref={ref} tabIndex={-1} aria-label={details.region} className={styles['strip']} {...focus}>
      {row === undefined ? (
        <p className={styles['quiet']}>{details.nothing}</p>
      ) : row.state === 'quarantined' ? (
        <Unread key={row.id} row={row} />
      ) : (
        <Read row={row} onOpen={onOpen} />
      )}
    </section>
  )
}

/** A button that settles its document goes with it: the focus stays here, one Tab before the buttons of the next. */
function useFocusWithin(strip: RefObject<HTMLElement | null>, id: string | undefined) {
  const inside = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document may have taken the focused button away.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) strip.current?.focus({ preventScroll: true })
  }, [strip, id])
  return {
    onFocus: () => {
      inside.current = true
    },
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget !== null) inside.current = false
    },
  }
}

function Read({ row, onOpen }: { readonly row: DocumentRow; readonly onOpen: (row: DocumentRow) => void }) {
  const { inbox, review } = useMessages()
  const { typeLabel, deskLabel } = useCatalogueData()
  const reasons = row.reasons.map((code) => review.reasons.codes[code].title)
  return (
    <>
      <div className={styles['text']}>
        <p className={styles['title']}>
          {typeLabel(row.typeId)}
          <span className={styles['quiet']}>{` · ${row.deskId === null ? '' : `${deskLabel(row.deskId)} · `}${whereOf(row, inbox.table)}`}</span>
        </p>
        <p className={styles['quiet']}>{reasons.length === 0 ? <Calm row={row} /> : reasons.join(' · ')}</p>
      </div>
      <div className={styles['actions']}>
        <Button icon={ArrowRight} shortcut="Enter" onClick={() => onOpen(row)}>
          {OPEN_STATES.has(row.state) ? inbox.details.open : inbox.details.show}
        </Button>
      </div>
    </>
  )
}

/** Nothing to look out for but perhaps the deadline. */
function Calm({ row }: { readonly row: DocumentRow }) {
  const { details } = useMessages().inbox
  const format = useRowFormat()
  const { deadline } = row
  const today = format.today()
  return deadline !== null && isDeadlineNear(row, today) ? details.deadline(format.date(deadline), format.relativeDay(deadline, today)) : details.looksGood
}

function whereOf({ name, pages }: DocumentRow, texts: ReturnType<typeof useMessages>['inbox']['table']): string {
  return pages === null ? name : `${name}, ${texts.pages(pages[0], pages[1])}`
}

function Unread({ row }: { readonly row: DocumentRow }) {
  const { errors, window } = useCatalogue()
  const { details } = window.inbox
  const steps = useBulkSteps()
  const failure = errorTexts(errors, row.errorCode)
  return (
    <>
      <div className={styles['text']}>
        <p className={styles['title']}>
          {failure.title}
          <span lang="de" className={styles['quiet']}>{` · ${row.name}`}</span>
        </p>
        <p className={styles['next']}>{failure.nextStep}</p>
      </div>
      <div className={styles['actions']}>
        <ReadAgain row={row} />
        <SaveOriginal row={row} />
        <Button icon={Hand} onClick={() => steps.settle([row])}>
          {details.settle}
        </Button>
      </div>
    </>
  )
}

function ReadAgain({ row }: { readonly row: DocumentRow }) {
  const { details } = useMessages().inbox
  const tellFailure = useFailureToast()
  const [reading, setReading] = useState(false)
  const readAgain = async () => {
    if (reading) return // not `disabled`: that would take the focus away
    setReading(true)
    try {
      const { errorCode } = await request('inbox.retry', { documentId: row.id })
      toast(errorCode === null ? { text: details.readNow, tone: 'done' } : { text: details.stillUnread, tone: 'unsure' })
    } catch (error) {
      tellFailure(error)
    } finally {
      setReading(false)
    }
  }
  return (
    <Button icon={RotateCw} aria-disabled={reading} onClick={() => void readAgain()}>
      {reading ? details.reading : details.readAgain}
    </Button>
  )
}

function SaveOriginal({ row }: { readonly row: DocumentRow }) {
  const { details } = useMessages().inbox
  const tellFailure = useFailureToast()
  const save = async () => {
    const { saved } = await request('inbox.saveOriginal', { documentId: row.id })
    if (saved) toast({ text: details.saved, tone: 'done' })
  }
  return (
    <Button icon={Download} onClick={() => void save().catch(tellFailure)}>
      {details.saveOriginal}
    </Button>
  )
}
