/** An entry of the log as a sentence for people. What an entry does not say is left out, never guessed. */

import type { AuditAction, AuditEntry } from '../../shared/domain/audit.ts'
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import { errorTitle } from '../../shared/messages/error-title.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'

/** What ids are called. Ids that neither knows any more are shown as they are. */
export interface Names {
  readonly taxonomy: Taxonomy
  readonly plan: DistributionPlan
  readonly catalogue: Catalogue
}

type Data = AuditEntry['data']

export function describeEntry({ action, data }: Pick<AuditEntry, 'action' | 'data'>, names: Names): string {
  return SENTENCES[action](data, names)
}

/** The entry's data line by line, lists and objects joined; for those who want to know exactly. */
export function detailsOf({ data }: Pick<AuditEntry, 'data'>, names: Names): { label: string; value: string }[] {
  const { dataLabels } = names.catalogue.window.history
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ({ label: dataLabels[key] ?? key, value: detailValue(key, value, names) }))
    .filter(({ value }) => value !== '')
}

const SENTENCES: Readonly<Record<AuditAction, (data: Data, names: Names) => string>> = {
  proposed: (data, names) => {
    const { sentences } = names.catalogue.window.history
    if (data['because'] === 'plan-changed') return sentences.rerouted(deskOf(data, 'deskId', names) ?? '–', deskOf(data, 'before', names))
    const { confidence } = data
    return sentences.proposed({
      type: typeName(data['typeId'], names),
      confidence: typeof confidence === 'number' ? percent(confidence, names) : undefined,
      desk: deskOf(data, 'deskId', names),
    })
  },
  quarantined: (data, names) => names.catalogue.window.history.sentences.quarantined(titleOf(data, names)),
  corrected: (data, names) => {
    const { sentences } = names.catalogue.window.history
    const target = text(data, 'target') ?? ''
    const word = (value: unknown) => (typeof value === 'string' ? valueName(target, value, names) : value === null ? noValue(target, names) : undefined)
    return sentences.corrected({ subject: subjectName(target, names), machine: word(data['machine']), person: word(data['person']) })
  },
  'correction-undone': (data, names) => names.catalogue.window.history.sentences.correctionUndone(subjectName(text(data, 'target') ?? '', names)),
  confirmed: (data, { catalogue }) =>
    data['automatic'] === true ? catalogue.window.history.sentences.confirmedAlone : catalogue.window.history.sentences.confirmed,
  'confirmation-undone': (_data, { catalogue }) => catalogue.window.history.sentences.confirmationUndone,
  delivered: (data, names) => names.catalogue.window.history.sentences.delivered(deskOf(data, 'deskId', names)),
  'delivery-failed': (data, names) => names.catalogue.window.history.sentences.deliveryFailed(titleOf(data, names)),
  settled: (_data, { catalogue }) => catalogue.window.history.sentences.settled,
  reopened: (_data, { catalogue }) => catalogue.window.history.sentences.reopened,
  recut: (data, { catalogue }) => catalogue.window.history.sentences.recut(text(data, 'before'), text(data, 'after')),
  'duplicate-decided': (data, { catalogue }) => {
    const { same, different, none } = catalogue.window.history.sentences.duplicateDecided
    return data['decision'] === 'same' ? same : data['decision'] === 'different' ? different : none
  },
  forgotten: (data, { catalogue }) => catalogue.window.history.sentences.forgotten(count(data, 'sources')),
  'preferences-changed': (data, { catalogue }) => catalogue.window.history.sentences.preferencesChanged(settingNames(data['keys'], catalogue)),
  'plan-changed': (_data, { catalogue }) => catalogue.window.history.sentences.planChanged,
  exported: (data, { catalogue }) => {
    const { exports, anyExport, exported } = catalogue.window.history.sentences
    return exported(exports[text(data, 'what') ?? ''] ?? anyExport, count(data, 'entries'))
  },
}

function subjectName(target: string, { taxonomy, catalogue }: Names): string {
  const { subjects, anySubject } = catalogue.window.history
  if (target === '') return anySubject
  if (target in subjects) return subjects[target as keyof typeof subjects]
  const name = target.replace(/^field:/, '')
  return taxonomy.fields.find((field) => field.name === name)?.label[catalogue.language] ?? name
}

function valueName(target: string, value: string, names: Names): string {
  if (target === 'type') return typeName(value, names)
  if (target === 'desk') return deskName(value, names)
  const { urgencies } = names.catalogue.window.history
  if (target === 'urgency' && value in urgencies) return urgencies[value as keyof typeof urgencies]
  if (target === 'department') return names.taxonomy.departments.find(({ id }) => id === value)?.label[names.catalogue.language] ?? value
  return value
}

function typeName(id: unknown, { taxonomy, catalogue }: Names): string {
  if (typeof id !== 'string') return catalogue.window.history.sentences.noType
  return typeById(taxonomy, id)?.label[catalogue.language] ?? id
}

function deskOf(data: Data, key: string, names: Names): string | undefined {
  const id = text(data, key)
  return id === undefined ? undefined : deskName(id, names)
}

/** Of a type «none» is a value like others. */
function noValue(target: string, { catalogue }: Names): string | null {
  return target === 'type' ? catalogue.window.history.sentences.noType : null
}

function settingNames(keys: unknown, { window }: Catalogue): string | undefined {
  return Array.isArray(keys) && keys.length > 0 ? keys.map((key) => window.history.settingKeys[String(key)] ?? String(key)).join(', ') : undefined
}

function deskName(id: string, { plan }: Names): string {
  return plan.desks.find((desk) => desk.id === id)?.label ?? id
}

function titleOf(data: Data, { catalogue }: Names): string | undefined {
  const code = text(data, 'code')
  return code === undefined ? undefined : errorTitle(catalogue.errors, code)
}

function detailValue(key: string, value: unknown, names: Names): string {
  if (key === 'typeId') return typeName(value, names)
  if (key === 'deskId' && typeof value === 'string') return deskName(value, names)
  if (key === 'confidence' && typeof value === 'number') return percent(value, names)
  if (key === 'urgency' && typeof value === 'string') return valueName('urgency', value, names)
  return list(value)
}

const PERCENTS = { de: new Intl.NumberFormat('de', { style: 'percent' }), en: new Intl.NumberFormat('en', { style: 'percent' }) } as const

/** `94 %`: rounded down, so that 100 % means certain. */
function percent(fraction: number, { catalogue }: Names): string {
  return PERCENTS[catalogue.language].format(Math.floor(fraction * 100) / 100)
}

function text(data: Data, key: string): string | undefined {
  const value = data[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function count(data: Data, key: string): number | undefined {
  const value = data[key]
  return typeof value === 'number' ? value : undefined
}

/** Lists and flat objects in one line; what is nested deeper stands in the JSON export only. */
function list(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isPlain).map(String).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, one]) => isPlain(one))
      .map(([key, one]) => `${key} ${String(one)}`)
      .join(', ')
  return value === undefined ? '' : String(value)
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
