import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPlan } from '../../../../electron/app/config/load-plan.ts'
import { loadTaxonomy } from '../../../../electron/app/config/load-taxonomy.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = `format: postlotse.plan/1
desks:
  - {id: team-a, label: "Team Ä"}
rules:
  - name: Erste
    when: {type: [widerspruch]}
    desk: team-a
default: team-a
`

function write(content: string | Uint8Array): string {
  const file = path.join(folder, 'plan.yaml')
  writeFileSync(file, content)
  return file
}

function refusal(load: () => unknown): PostlotseError {
  try {
    load()
  } catch (error) {
    if (error instanceof PostlotseError) return error
    throw error
  }
  throw new Error('was accepted')
}

describe('loadPlan', () => {
  it('reads a plan, with byte order mark and Windows line ends too', () => {
    expect(loadPlan(write(PLAN)).desks[0]?.label).toBe('Team Ä')
    expect(loadPlan(write(`\uFEFF${PLAN.replaceAll('\n', '\r\n')}`)).rules).toHaveLength(1)
  })

  it.each([
    ['an unknown desk', PLAN.replace('desk: team-a', 'desk: team-b'), 7, 'rules.0.desk: unknown desk «team-b»'],
    ['an unknown default', PLAN.replace('default: team-a', 'default: team-b'), 8, 'default: unknown desk «team-b»'],
    ['an unknown key', PLAN.replace('    desk:', '    tisch: x\n    desk:'), 7, 'rules.0.tisch: unknown key'],
    ['an unknown condition', PLAN.replace('{type:', '{art:'), 6, 'rules.0.when.art: unknown key'],
    ['a missing key', PLAN.replace('    desk: team-a\n', ''), 5, 'rules.0.desk'],
    ['a wrong range', PLAN.replace('{type: [widerspruch]}', '{surname: A bis K}'), 6, 'rules.0.when.surname: range like A-K'],
    ['a broken pattern', PLAN.replace('{type: [widerspruch]}', "{caseNumber: '50('}"), 6, 'rules.0.when.caseNumber: «50(» is no regular expression'],
    ['a name twice', PLAN.replace('default:', '  - {name: Erste, when: {}, desk: team-a}\ndefault:'), 8, 'rules.1.name: «Erste» stands twice'],
    ['broken YAML', PLAN.replace('desks:', 'desks: ['), 3, ''],
    ['a tabulator', PLAN.replace('    desk', '\tdesk'), 7, ''],
    ['a key twice', PLAN.replace('default:', 'default: team-a\ndefault:'), 9, ''],
    ['another format', PLAN.replace('plan/1', 'plan/9'), 1, 'format'],
    ['nothing', '', 1, ''],
  ])('refuses %s', (_, content, line, message) => {
    const error = refusal(() => loadPlan(write(content)))
    expect(error.code).toBe('plan-invalid')
    expect(error.detail).toContain(`plan.yaml:${line} `)
    expect(error.detail).toContain(message)
  })

  it('names at most five problems and counts the rest', () => {
    const many = PLAN.replace('default:', `${[...Array(7)].map((_, i) => `  - {name: r${i}, when: {}, desk: x${i}}\n`).join('')}default:`)
    const { detail } = refusal(() => loadPlan(write(many)))
    expect(detail.match(/unknown desk/g)).toHaveLength(5)
    expect(detail).toContain('2 more')
  })

  it('refuses a file that is missing or no UTF-8', () => {
    expect(refusal(() => loadPlan(path.join(folder, 'nirgends.yaml'))).detail).toContain('cannot be read')
    expect(refusal(() => loadPlan(write(Buffer.from(PLAN, 'latin1')))).detail).toContain('UTF-8')
  })

  it('refuses types and departments that the taxonomy does not have', () => {
    const taxonomy = loadTaxonomy(SHIPPED.taxonomy)
    const file = write(PLAN.replace('{type: [widerspruch]}', '{type: [unknown, wiederspruch], department: [jobzenter]}'))
    const { detail } = refusal(() => loadPlan(file, taxonomy))
    expect(detail).toContain('plan.yaml:6 rules.0.when.type.1: unknown type «wiederspruch»')
    expect(detail).toContain('rules.0.when.department.0: unknown department «jobzenter»')
    expect(detail).not.toContain('«unknown»')
    expect(loadPlan(file).rules).toHaveLength(1)
  })
})

describe('the shipped plan', () => {
  const taxonomy = loadTaxonomy(SHIPPED.taxonomy)
  const plan = loadPlan(SHIPPED.plan, taxonomy)

  it('uses every desk', () => {
    const used = new Set([plan.default, ...plan.rules.map((rule) => rule.desk)])
    expect(plan.desks.map((desk) => desk.id).filter((id) => !used.has(id))).toEqual([])
  })

  it('has a rule for every department without further conditions', () => {
    const open = plan.rules.filter(({ when }) => Object.keys(when).length === 1).flatMap(({ when }) => when.department ?? [])
    expect(taxonomy.departments.map((d) => d.id).filter((id) => !open.includes(id))).toEqual([])
  })

  it('sees to child protection first', () => expect(plan.rules[0]?.when.type).toEqual(['kindeswohl-meldung']))
})
