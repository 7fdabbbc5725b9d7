/** Values of AcroForm fields on one page, with the label a person sees. */
import type { Box } from '../../shared/domain/geometry.ts'
import type { FormValue, Word } from '../../shared/domain/page.ts'
import type { PageSize } from './image-coverage.ts'
import { boundsOf, type Matrix } from './matrix.ts'

/** What pdf.js says about a widget annotation; other annotations lack `fieldType`. */
export interface Widget {
  readonly subtype?: string
  readonly fieldType?: string | null
  readonly fieldName?: string
  readonly fieldValue?: unknown
  readonly alternativeText?: string
  readonly rect?: readonly [number, number, number, number]
  readonly hidden?: boolean
  readonly password?: boolean
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string | null
  readonly buttonValue?: string | null
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[]
}

export interface FormPage extends PageSize {
  readonly number: number
  /** Maps PDF user space to points of the upright page. */
  readonly viewport: Matrix
  readonly words: readonly Word[]
}

/** A label ends this far from its field, as a fraction of the page width. */
const LABEL_REACH = 0.35
/** Largest distance of a label above its field, in heights of the label's own words. */
const ABOVE_REACH = 1.6
/** Words further apart than this, as a fraction of the page width, belong to different labels. */
const LABEL_GAP = 0.025

export function formValuesOf(widgets: readonly Widget[], page: FormPage): FormValue[] {
  const fields = widgets.flatMap((widget) => {
    const entered = enteredValue(widget)
    return entered && widget.rect && !widget.hidden ? [{ widget, entered, box: boxOf(widget.rect, page) }] : []
  })
  const labelWords = page.words.filter((word) => !fields.some(({ box }) => isInside(word.box, box)))
  return fields
    .filter(({ entered }) => entered.kind === 'checkbox' || entered.value.trim() !== '')
    .map(({ widget, entered, box }) => ({
      name: widget.fieldName ?? '',
      label: widget.alternativeText?.trim() || printedLabel(labelWords, box, entered.kind === 'checkbox'),
      ...entered,
      page: page.number,
      box,
    }))
}

type Entered = Pick<FormValue, 'kind' | 'value' | 'checked'>

function enteredValue(widget: Widget): Entered | undefined {
  const { fieldType, fieldValue } = widget
  if (fieldType === 'Tx') return widget.password ? undefined : { kind: 'text', value: typeof fieldValue === 'string' ? fieldValue : '' }
  if (fieldType === 'Ch') return { kind: 'choice', value: chosen(widget) }
  if (fieldType !== 'Btn') return undefined
  const on = widget.checkBox ? widget.exportValue : widget.radioButton ? widget.buttonValue : undefined
  return on === undefined || on === null ? undefined : { kind: 'checkbox', value: on, checked: fieldValue === on }
}

/** Display texts of the selected options, joined by commas. */
function chosen(widget: Widget): string {
  const values = (Array.isArray(widget.fieldValue) ? widget.fieldValue : [widget.fieldValue]).filter((v) => typeof v === 'string')
  return values.map((value) => widget.options?.find((option) => option.exportValue === value)?.displayValue ?? value).join(', ')
}

function boxOf(rect: readonly [number, number, number, number], page: FormPage): Box {
  const [left, top, right, bottom] = boundsOf(page.viewport, rect)
  return [left / page.widthPt, top / page.heightPt, (right - left) / page.widthPt, (bottom - top) / page.heightPt]
}

function isInside(word: Box, box: Box): boolean {
  const x = word[0] + word[2] / 2
  const y = word[1] + word[3] / 2
  return x > box[0] && x < box[0] + box[2] && y > box[1] && y < box[1] + box[3]
}

/** Words beside a check box stand to its right, beside other fields to the left; failing that above. */
function printedLabel(words: readonly Word[], box: Box, isCheckbox: boolean): string {
  const beside = words.filter((word) => {
    const middle = word.box[1] + word.box[3] / 2
    return middle > box[1] - word.box[3] / 2 && middle < box[1] + box[3] + word.box[3] / 2
  })
  const right = besideText(
    beside.filter((w) => w.box[0] >= box[0] + box[2] * 0.8),
    box[0] + box[2],
    1,
  )
  const left = besideText(
    beside.filter((w) => w.box[0] + w.box[2] <= box[0] + box[2] * 0.2),
    box[0],
    -1,
  )
  return (isCheckbox ? right || left : left || aboveText(words, box)) || right
}

/** The run of words that starts nearest to `edge` and goes on in the direction (1 right, -1 left) without a wide gap. */
function besideText(words: readonly Word[], edge: number, direction: 1 | -1): string {
  const sorted = words.toSorted((a, b) => direction * (a.box[0] - b.box[0]))
  const label: Word[] = []
  let at = edge
  for (const word of sorted) {
    const near = direction === 1 ? word.box[0] : word.box[0] + word.box[2]
    if (Math.abs(near - at) > (label.length === 0 ? LABEL_REACH : LABEL_GAP)) break
    label.push(word)
    at = direction === 1 ? word.box[0] + word.box[2] : word.box[0]
  }
  return joinWords(direction === 1 ? label : label.reverse())
}

function aboveText(words: readonly Word[], box: Box): string {
  const above = words.filter((word) => {
    const gap = box[1] - (word.box[1] + word.box[3])
    return gap > -0.3 * word.box[3] && gap < ABOVE_REACH * word.box[3] && word.box[0] < box[0] + box[2] && word.box[0] + word.box[2] > box[0]
  })
  const lowest = Math.max(...above.map((word) => word.line))
  return joinWords(above.filter((word) => word.line === lowest))
}

function joinWords(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .replace(/\s*:$/, '')
}
