/** What to look out for in the active document, and what to do next. Its height never changes, so that the list above stays still. */
import { ArrowRight, Download, Hand, RotateCw } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../electron/shared/domain/errors.ts'
import { type DocumentRow, OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useCatalogue, useMessages } from '../../lib/language.tsx'
import { request } from '../../lib/postlotse-client.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './details-strip.module.css'
import { useBulkSteps } from './use-bulk-steps.ts'
import { useFailureToast } from './use-failure-toast.ts'

export interface DetailsStripProps {
  readonly row: DocumentRow | undefined
  readonly onOpen: (row: DocumentRow) => void
}

export function DetailsStrip({ row, onOpen }: DetailsStripProps) {
  const { details } = useMessages().inbox
  return (
    <section aria-label={details.region} className={styles['strip']}>
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

function Read({ row, onOpen }: { readonly row: DocumentRow; readonly onOpen: (row: DocumentRow) => void }) {
  const { inbox, review } = useMessages()
  const { typeLabel } = useCatalogueData()
  const reasons = row.reasons.map((code) => review.reasons.codes[code].title)
  return (
    <>
      <div className={styles['text']}>
        <p className={styles['title']}>
          {typeLabel(row.typeId)}
          <span className={styles['quiet']}>{` · ${whereOf(row, inbox.table)}`}</span>
        </p>
        <p className={styles['quiet']}>{reasons.length === 0 ? inbox.details.looksGood : `${reasons.join(' · ')}`}</p>
      </div>
      <div className={styles['actions']}>
        <Button icon={ArrowRight} shortcut="Enter" onClick={() => onOpen(row)}>
          {OPEN_STATES.has(row.state) ? inbox.details.open : inbox.details.show}
        </Button>
      </div>
    </>
  )
}

function whereOf({ name, pages }: DocumentRow, texts: ReturnType<typeof useMessages>['inbox']['table']): string {
  return pages === null ? name : `${name}, ${texts.pages(pages[0], pages[1])}`
}

function Unread({ row }: { readonly row: DocumentRow }) {
  const { errors, window } = useCatalogue()
  const { details } = window.inbox
  const steps = useBulkSteps()
  const failure = errors[(row.errorCode ?? 'internal') as ErrorCode]
  return (
    <>
      <div className={styles['text']}>
        <p className={styles['title']}>{failure.title}</p>
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
    <Button icon={RotateCw} disabled={reading} onClick={() => void readAgain()}>
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
