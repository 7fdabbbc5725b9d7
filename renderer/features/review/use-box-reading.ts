/** Reading a value from an area that the person draws on a page: for a field that was chosen before, or for one chosen afterwards. */
import { useState } from 'react'
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import type { BoxReading, ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { useSend } from '../../lib/use-request.ts'
import { toast } from '../../ui/toast.ts'
import type { Decisions, Place } from './use-decisions.ts'

export interface Drawing {
  /** The mouse draws a frame now. */
  readonly active: boolean
  readonly disabled: boolean
  readonly hint: string
  /** `field`: name of the field that the value is for; absent: asked afterwards. */
  begin(field?: string): void
  cancel(): void
  read(page: number, box: Box): void
}

/** What was read for no field in particular. */
export interface OpenReading extends Place {
  readonly reading: BoxReading
}

export function useBoxReading({ row, source }: Pick<ReviewDocument, 'row' | 'source'>, decisions: Decisions) {
  const messages = useMessages().review
  const tellFailure = useFailureToast()
  const { fieldLabel } = useCatalogueData()
  const [field, setField] = useState<string | null>()
  const [open, setOpen] = useState<OpenReading>()
  const readBox = useSend('review.readBox')
  const active = field !== undefined

  const read = async (page: number, box: Box, name: string | null) => {
    setField(undefined)
    const reading = await readBox.mutateAsync({ id: row.id, page, box: [...box], ...(name === null ? {} : { field: name }) })
    if (reading.text === '') return toast({ text: messages.readBox.nothing, tone: 'unsure' })
    if (name === null) return setOpen({ reading, page, box })
    if (reading.value === null) return toast({ text: messages.readBox.noValue(fieldLabel(name)), tone: 'unsure' })
    void decisions.correct(`field:${name}`, reading.value, { page, box })
  }
  const hintOf = () => {
    if (source.shown === 'words') return messages.page.markHint
    return field ? messages.page.readBoxFor(fieldLabel(field)) : messages.page.readBoxHint
  }
  const drawing: Drawing = {
    active,
    disabled: decisions.readOnly,
    hint: hintOf(),
    begin: (name) => {
      if (!decisions.readOnly) setField(name ?? null)
    },
    cancel: () => setField(undefined),
    read: (page, box) => void read(page, box, field ?? null).catch(tellFailure),
  }
  return { drawing, open, close: () => setOpen(undefined) }
}
