/** A person's corrections over a real store: kept beside the machine's value, logged, and followed by fields, deadlines and desk. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createCorrector } from '../../../../electron/app/review/correct-document.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { OBJECTION, receive } from './receive.ts'

let context: TestContext
let id: string
let corrector: ReturnType<typeof createCorrector>

beforeEach(async () => {
  context = createTestContext()
  id = (await receive(context, [OBJECTION])).ids[0] as string
  corrector = createCorrector(context)
})

const document = () => context.store.documents.find(id) ?? expect.unreachable()
const fieldNames = () => document().line.fields?.map(({ name }) => name)
const actions = () => context.store.audit.list({ documentId: id }).map(({ action, data }) => [action, data])

describe('a corrected type', () => {
  it('reads the document anew: fields, deadlines, completeness and desk follow', async () => {
    expect(document().row).toMatchObject({ deskId: 'widerspruchsstelle', deadline: '2026-03-24' })
    expect(fieldNames()).not.toContain('bank.iban')
    await corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' })
    expect(document().row).toMatchObject({ typeId: 'sgb2-weiterbewilligung', typeConfidence: 1, deskId: 'jc-leistung-1', deadline: null, corrected: true })
    expect(fieldNames()).toContain('bank.iban')
    expect(document().row.reasons).toContain('evidence-missing')
  })

  it("leaves the machine's opinion as it was and keeps both in the log", async () => {
    await corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' })
    expect(document().line.type).toMatchObject({ id: 'widerspruch', confidence: 0.95 })
    expect(document().corrections).toMatchObject([{ target: 'type', machine: 'widerspruch', person: 'sgb2-weiterbewilligung', user: 'sachbearbeitung' }])
    expect(actions()).toEqual([['corrected', { target: 'type', machine: 'widerspruch', person: 'sgb2-weiterbewilligung' }]])
  })

  it('is no reason to look any more, even where it is none of the known ones', async () => {
    await corrector.correct({ id, target: 'type', value: null })
    expect(document().row.typeId).toBeNull()
    expect(document().row.reasons).not.toContain('type-unknown')
    expect(document().row.state).toBe('proposed')
  })

  it('is never reported as a duplicate of itself', async () => {
    await corrector.correct({ id, target: 'type', value: 'beschwerde' })
    expect(document().row.reasons).not.toContain('duplicate')
  })

  it('taken back brings the first proposal again', async () => {
    const before = document().line
    await corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' })
    await corrector.uncorrect({ id, target: 'type' })
    expect(document().line).toEqual(before)
    expect(document().row.corrected).toBe(false)
    expect(actions().at(-1)?.[0]).toBe('correction-undone')
  })

  it('that is what the machine says already is no correction', async () => {
    await corrector.correct({ id, target: 'type', value: 'widerspruch' })
    expect(document().corrections).toEqual([])
    expect(actions()).toEqual([])
  })
})

describe('a corrected field', () => {
  it('is normalised like a read one and moves the deadline that rests on it', async () => {
    await corrector.correct({ id, target: 'field:notice.date', value: '23.2.26' })
    expect(document().corrections).toMatchObject([{ machine: '2026-02-20', person: '2026-02-23' }])
    expect(document().row.deadline).toBe('2026-03-27')
  })

  it("leaves the machine's reading in the machine's line", async () => {
    await corrector.correct({ id, target: 'field:notice.date', value: '23.02.2026' })
    expect(document().line.fields?.find(({ name }) => name === 'notice.date')).toMatchObject({ normalized: '2026-02-20', method: 'rule' })
  })

  it('is logged by name only: values of fields are personal data', async () => {
    await corrector.correct({ id, target: 'field:person.name', value: 'Berta Vogel' })
    expect(actions()).toEqual([['corrected', { target: 'field:person.name' }]])
    expect(JSON.stringify(context.store.audit.list({}))).not.toContain('Vogel')
  })

  it('changes the desk where the plan asks about it', async () => {
    await corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' })
    expect(document().row.deskId).toBe('jc-leistung-1')
    await corrector.correct({ id, target: 'field:person.name', value: 'Berta Vogel' })
    expect(document().row.deskId).toBe('jc-leistung-2')
  })

  it('said twice is kept and logged once', async () => {
    await corrector.correct({ id, target: 'field:person.name', value: 'Berta Vogel' })
    await corrector.correct({ id, target: 'field:person.name', value: 'Vogel, Berta' })
    expect(actions()).toHaveLength(1)
  })

  it('that does not exist takes its deadline away', async () => {
    await corrector.correct({ id, target: 'field:notice.date', value: null })
    expect(document().row.deadline).not.toBe('2026-03-24')
  })

  it('counts the day on which the letter came in, not the day of the correction', async () => {
    const before = document().line.deadlines?.find(({ kind }) => kind === 'untaetigkeit')?.date
    context.setNow(context.now() + 5 * 86_400_000)
    await corrector.correct({ id, target: 'field:person.city', value: 'Lorsch' })
    expect(document().line.deadlines?.find(({ kind }) => kind === 'untaetigkeit')?.date).toBe(before)
  })
})

describe('a chosen desk', () => {
  it('wins over the plan, also when something else changes the plan’s answer', async () => {
    await corrector.correct({ id, target: 'desk', value: 'poststelle' })
    await corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' })
    expect(document().row.deskId).toBe('poststelle')
    expect(document().line.route).toMatchObject({ desk: 'jc-leistung-1' })
  })
})

describe('urgency and department', () => {
  it('are kept as the person says', async () => {
    await corrector.correct({ id, target: 'urgency', value: 'immediate' })
    await corrector.correct({ id, target: 'department', value: 'jobcenter' })
    expect(document().row).toMatchObject({ urgency: 'immediate', departmentId: 'jobcenter', deskId: 'widerspruchsstelle' })
  })
})

describe('is refused', () => {
  it.each([
    ['type', 'kein-typ'],
    ['department', 'keiner'],
    ['department', null],
    ['desk', 'niemand'],
    ['desk', null],
    ['urgency', 'gleich'],
    ['field:keins', 'x'],
    ['field:person.name', '   '],
  ] as const)('%s = %s', async (target, value) => {
    await expect(corrector.correct({ id, target, value })).rejects.toMatchObject({ code: 'request-refused' })
    expect(document().corrections).toEqual([])
  })

  it('for a document that is decided', async () => {
    context.store.documents.setState(id, 'confirmed', '2026-03-02T08:00:00.000Z')
    await expect(corrector.correct({ id, target: 'urgency', value: 'soon' })).rejects.toMatchObject({ code: 'state-changed' })
    await expect(corrector.uncorrect({ id, target: 'urgency' })).rejects.toMatchObject({ code: 'state-changed' })
  })

  it('for one that is not there', async () => {
    await expect(corrector.correct({ id: 'keins', target: 'urgency', value: 'soon' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('when the reader fails', () => {
  it('the correction is kept all the same', async () => {
    const failing = createCorrector({ ...context, ports: { ...context.ports, reader: { read: () => Promise.reject(new Error('gone')) } } })
    await expect(failing.correct({ id, target: 'type', value: 'beschwerde' })).rejects.toThrow('gone')
    expect(document().row.typeId).toBe('beschwerde')
  })
})

describe('two quick corrections', () => {
  it('end with both in place', async () => {
    await Promise.all([
      corrector.correct({ id, target: 'type', value: 'sgb2-weiterbewilligung' }),
      corrector.correct({ id, target: 'field:person.name', value: 'Berta Vogel' }),
    ])
    expect(document().row).toMatchObject({ typeId: 'sgb2-weiterbewilligung', person: 'Berta Vogel', deskId: 'jc-leistung-2' })
  })
})
