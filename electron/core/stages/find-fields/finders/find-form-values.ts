/** Entries of an electronic form (AcroForm): exact values, whose labels or inner names tell the field. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { FormValue } from '../../../../shared/domain/page.ts'
import type { FieldDefinition } from '../../../../shared/taxonomy/taxonomy.ts'
import type { DocumentView } from '../document-view.ts'
import { fieldRole, type Role, roleOf } from '../roles.ts'
import { type KindValue, valueOfKind } from '../value-of-kind.ts'

const SCORE = 0.93
/** How far an inner name such as `Antragsteller.GebDatum` counts beside the label that a person sees. */
const INNER_NAME = 0.9
const INNER_NAME_END = 0.85
const GIVEN = /(?:^|[^\p{L}])vornamen?(?![\p{L}])/iu
const FAMILY = /(?:^|[^\p{L}])(?:familien|nach|zu)?name(?![\p{L}])/iu

export function findFormValues(view: DocumentView): FieldCandidate[] {
  const entries = view.document.pages.flatMap((page) => page.formValues).filter((form) => form.kind !== 'checkbox' && form.value.trim() !== '')
  return [...entries.flatMap((form) => bestFields(view, form)), ...joinedNames(view, entries)]
}

/** The fields that the entry's label fits best; «Geburtsdatum» fits the applicant's and the child's alike unless a role is named. */
function bestFields(view: DocumentView, form: FormValue): FieldCandidate[] {
  const fits = [...view.wanted.values()].map((field) => ({ field, fit: fitOf(field, form), value: valueOfKind(field.kind, form.value.trim()) }))
  const possible = fits.filter(({ fit, value }) => fit > 0 && value !== undefined)
  const highest = Math.max(0, ...possible.map(({ fit }) => fit))
  return possible.flatMap(({ field, fit, value }) => (value && fit === highest ? [candidateOf(form, field.name, value, SCORE * fit)] : []))
}

function fitOf(field: FieldDefinition, form: FormValue): number {
  const words = wordsOfName(form)
  const wanted = fieldRole(field.name)
  const role = roleOfForm(form)
  if (wanted !== undefined && role !== undefined && role !== wanted) return 0
  return Math.max(cueFit(field, form.label), cueFit(field, words) * INNER_NAME, cueFit(field, words.split(' ').slice(1).join(' ')) * INNER_NAME_END)
}

/** «Vorname» and «Familienname» as two entries of the same role make one name. */
function joinedNames(view: DocumentView, entries: readonly FormValue[]): FieldCandidate[] {
  const describes = (pattern: RegExp) => (form: FormValue) => pattern.test(form.label) || pattern.test(wordsOfName(form))
  return entries.filter(describes(GIVEN)).flatMap((given) => {
    const role = roleOfForm(given) ?? 'person'
    const family = entries.find((form) => form !== given && !describes(GIVEN)(form) && describes(FAMILY)(form) && (roleOfForm(form) ?? 'person') === role)
    const name = `${role}.name`
    if (!family || !view.wanted.has(name) || given.value.trim().includes(' ')) return []
    const surface = `${given.value.trim()} ${family.value.trim()}`
    return [candidateOf(given, name, { from: 0, to: surface.length, surface, normalized: surface, fit: 1 }, SCORE)]
  })
}

function candidateOf(form: FormValue, name: string, value: KindValue, score: number): FieldCandidate {
  return {
    name,
    value: value.surface,
    ...(value.normalized === undefined ? {} : { normalized: value.normalized }),
    ...(value.valid === undefined ? {} : { valid: value.valid }),
    ...(value.repair === undefined ? {} : { repair: value.repair }),
    score,
    method: 'form',
    origin: 'acroform',
    page: form.page,
    box: form.box,
  }
}

function roleOfForm(form: FormValue): Role | undefined {
  return roleOf(form.label) ?? roleOf(wordsOfName(form))
}

/** `Antragsteller.GebDatum[0]` as «Antragsteller Geb Datum». */
function wordsOfName(form: FormValue): string {
  return form.name
    .replace(/([a-zäöü])([A-ZÄÖÜ])/g, '$1 $2')
    .replace(/[._\d[\]-]+/g, ' ')
    .trim()
}

/** 1 for a label that is a cue, less for one that only begins with it. */
function cueFit(field: FieldDefinition, label: string): number {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const [folded, cues] = [plain(label), field.cues.map(plain)]
  if (folded === '') return 0
  if (cues.includes(folded)) return 1
  return cues.some((cue) => cue.length >= 5 && folded.startsWith(cue)) ? 0.8 : 0
}
