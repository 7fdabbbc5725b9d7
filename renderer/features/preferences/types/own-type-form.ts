/** An own type while it is being written. */
import type { OwnType } from '../../../../electron/shared/settings/own-type.ts'

/** Of a new one: the id follows the German name until it is written by hand. */
export interface OwnTypeForm extends OwnType {
  readonly idByHand: boolean
}

export function formOf(type: OwnType | undefined, departmentId: string): OwnTypeForm {
  if (type) return { ...type, idByHand: true }
  return { id: '', label: { de: '', en: '' }, departmentId, urgency: 'normal', fields: [], required: [], cues: [], idByHand: false }
}

export function withGermanLabel(form: OwnTypeForm, de: string): OwnTypeForm {
  return { ...form, label: { ...form.label, de }, id: form.idByHand ? form.id : idOfLabel(de) }
}

/** What is required is also read; a field that is no longer read cannot be required. */
export function withFields(form: OwnTypeForm, fields: readonly string[]): OwnTypeForm {
  return { ...form, fields: [...fields], required: form.required.filter((name) => fields.includes(name)) }
}

/** Without an English name the German one stands for it. */
export function typeOf({ idByHand: _idByHand, ...type }: OwnTypeForm): OwnType {
  const de = type.label.de.trim()
  const en = type.label.en.trim()
  return { ...type, label: { de, en: en === '' ? de : en } }
}

/** `Antrag auf Ärztliche Prüfung` → `antrag-auf-aerztliche-pruefung`, at most 60 characters. */
export function idOfLabel(label: string): string {
  const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  const plain = label
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

export function isId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60
}
