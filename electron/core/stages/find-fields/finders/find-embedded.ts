/** Values that the file carries in structured form: the XML of an electronic invoice, and entries of an electronic form. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { FormValue } from '../../../../shared/domain/page.ts'
import type { FieldDefinition } from '../../../../shared/taxonomy/taxonomy.ts'
import type { DocumentView } from '../document-view.ts'
import { fieldRole, roleOf } from '../roles.ts'
import { valueOfKind } from '../value-of-kind.ts'

/** EN 16931 values are written by software for software; the one per cent is left for wrong invoices. */
const XML_SCORE = 0.99
const FORM_SCORE = 0.93

export function findEmbedded(view: DocumentView): FieldCandidate[] {
  return view.document.embedded.map(({ name, value, normalized }) => ({
    name,
    value,
    ...(normalized === undefined ? {} : { normalized }),
    score: XML_SCORE,
    method: 'embedded-xml',
    origin: 'en16931',
  }))
}

export function findFormValues(view: DocumentView): FieldCandidate[] {
  const values = view.document.pages.flatMap((page) => page.formValues)
  return values
    .filter((value) => value.kind !== 'checkbox' && value.value.trim() !== '')
    .flatMap((value) => [...view.wanted.values()].flatMap((field) => formCandidate(field, value)))
}

/** Form names such as `Antragsteller.GebDatum` are split into words; the visible label decides before the inner name. */
function formCandidate(field: FieldDefinition, form: FormValue): FieldCandidate[] {
  const words = form.name.replace(/([a-zäöü])([A-ZÄÖÜ])/g, '$1 $2').replace(/[._\d[\]-]+/g, ' ')
  const fit = Math.max(cueFit(field, form.label), cueFit(field, words) * 0.9, cueFit(field, words.split(' ').slice(1).join(' ')) * 0.85)
  const role = roleOf(form.label) ?? roleOf(words)
  const wanted = fieldRole(field.name)
  if (fit === 0 || (wanted !== undefined && role !== undefined && role !== wanted)) return []
  const text = form.value.trim()
  const value = valueOfKind(field.kind, text)
  if (!value && field.kind !== 'person-name' && field.kind !== 'organisation' && field.kind !== 'street' && field.kind !== 'city') return []
  return [
    {
      name: field.name,
      value: value?.surface ?? text,
      ...(value?.normalized === undefined ? {} : { normalized: value.normalized }),
      ...(value?.valid === undefined ? {} : { valid: value.valid }),
      ...(value?.repair === undefined ? {} : { repair: value.repair }),
      score: FORM_SCORE * fit,
      method: 'form',
      origin: 'acroform',
      page: form.page,
      box: form.box,
    },
  ]
}

/** 1 for a label that is a cue, less for one that only begins with it. */
function cueFit(field: FieldDefinition, label: string): number {
  const folded = plain(label)
  if (folded === '') return 0
  const cues = field.cues.map(plain)
  if (cues.includes(folded)) return 1
  return cues.some((cue) => cue.length >= 5 && folded.startsWith(cue)) ? 0.8 : 0
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
