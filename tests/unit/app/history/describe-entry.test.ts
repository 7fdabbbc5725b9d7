import { expect, it } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { describeEntry, detailsOf } from '../../../../electron/app/history/describe-entry.ts'
import { AUDIT_ACTIONS, type AuditAction } from '../../../../electron/shared/domain/audit.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'

const { taxonomy, plan } = loadConfig({})
const names = (language: 'de' | 'en' = 'de') => ({ taxonomy, plan, catalogue: CATALOGUES[language] })

it.each<[AuditAction, Record<string, unknown>, string]>([
  [
    'proposed',
    { typeId: 'widerspruch', confidence: 0.949, deskId: 'widerspruchsstelle' },
    'Vorgeschlagen: Widerspruch (94\u00a0% sicher), Stelle „Widerspruchs- und Klagestelle SGB II / SGB XII“.',
  ],
  ['proposed', { typeId: null }, 'Vorgeschlagen: keine bekannte Art.'],
  [
    'proposed',
    { because: 'plan-changed', deskId: 'poststelle', before: 'rechtsamt' },
    'Nach neuem Verteilungsplan: Stelle „Poststelle (von Hand verteilen)“ statt „Rechtsamt“.',
  ],
  ['quarantined', { code: 'encrypted' }, 'Konnte nicht gelesen werden: Die Datei ist mit einem Kennwort geschützt oder verschlüsselt.'],
  ['corrected', { target: 'type', machine: 'rechnung', person: 'mahnung' }, 'Dokumentart geändert von „Rechnung“ in „Mahnung / Zahlungserinnerung“.'],
  ['corrected', { target: 'type', machine: 'werbung', person: null }, 'Dokumentart geändert von „Werbung / nicht zuzuordnen“ in „keine bekannte Art“.'],
  ['corrected', { target: 'urgency', machine: 'normal', person: 'immediate' }, 'Dringlichkeit geändert von „normal“ in „sofort“.'],
  ['corrected', { target: 'field:bank.iban' }, 'IBAN berichtigt.'],
  ['correction-undone', { target: 'desk' }, 'Änderung zurückgenommen: Stelle. Es gilt wieder der Vorschlag.'],
  ['confirmed', { automatic: true }, 'Ohne Blick einer Person bestätigt, weil diese Dokumentart dafür freigegeben ist.'],
  ['confirmed', {}, 'Bestätigt.'],
  ['delivered', { deskId: 'kreiskasse' }, 'Übergeben an „Kreiskasse“.'],
  ['recut', { before: '1-3', after: '1-1, 2-3' }, 'Stapel neu getrennt: Seiten 1-3 wurden 1-1, 2-3.'],
  ['forgotten', { sources: 1 }, 'Arbeitskopien von 1 Datei fristgerecht gelöscht; die Einträge bleiben.'],
  ['preferences-changed', { keys: ['undoSeconds', 'neu'] }, 'Einstellungen geändert: Zeit zum Rückgängigmachen, neu.'],
  ['exported', { what: 'log', entries: 1 }, 'Protokoll mit 1 Eintrag als Datei ausgegeben.'],
])('%s %j', (action, data, sentence) => {
  expect(describeEntry({ action, data }, names())).toBe(sentence)
})

it.each(AUDIT_ACTIONS)('%s has a sentence in both languages, also without any data', (action) => {
  for (const language of ['de', 'en'] as const) {
    const sentence = describeEntry({ action, data: {} }, names(language))
    expect(sentence).toMatch(/^\p{L}.*[.]$/u)
    expect(sentence).not.toMatch(/undefined|null|NaN/)
  }
})

it('shows an id that nobody knows any more as it is', () => {
  expect(describeEntry({ action: 'delivered', data: { deskId: 'aufgeloest' } }, names())).toContain('aufgeloest')
  expect(describeEntry({ action: 'quarantined', data: { code: 'later-code' } }, names())).toContain('later-code')
})

it('lists what else an entry says, versions of the models among it, and leaves deep contents to the export', () => {
  const data = { typeId: 'rechnung', engine: { postlotse: '0.1.0', reader: '0.2.0' }, empty: null, plan: { desks: [{ id: 'a' }] } }
  expect(detailsOf({ data }, names())).toEqual([
    { label: 'Dokumentart', value: 'Rechnung' },
    { label: 'Programm und Modelle', value: 'postlotse 0.1.0, reader 0.2.0' },
  ])
})
