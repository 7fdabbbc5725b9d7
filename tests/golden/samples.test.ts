/**
 * Is the product still as good? The sample mail as it was read when the golden file was written: type, department, urgency, desk, fields, deadlines.
 * After an intended change: `POSTLOTSE_UPDATE_GOLDEN=1 npx vitest run --project golden`, then read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../electron/app/config/load-config.ts'
import { createPostlotse } from '../../electron/app/create-postlotse.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import { createSpawnEngine } from '../../electron/workers/spawn-engine.ts'
import { TOLERANCES } from './tolerances.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SAMPLES = path.join(ROOT, 'resources', 'samples')
const GOLDEN = fileURLToPath(new URL('./samples.golden.json', import.meta.url))
const EXPECTED = JSON.parse(readFileSync(path.join(ROOT, 'resources', 'samples-expected.json'), 'utf8')) as Record<string, Expectation>

/** Day on which the golden file was written: deadlines that run from today stay the same. */
const TODAY = '2026-11-30'

interface Expectation {
  readonly type?: string | null
  readonly desk?: string
  readonly error?: string
}

interface Golden {
  readonly type: string | null
  readonly confidence: number
  readonly department: string
  readonly urgency: string
  readonly desk: string
  readonly fields: Readonly<Record<string, string>>
  readonly deadlines: Readonly<Record<string, string>>
}

let lines: Map<string, ResultLine>

beforeAll(async () => {
  lines = new Map((await readSamples()).map((line) => [keyOf(line), line]))
  if (process.env.POSTLOTSE_UPDATE_GOLDEN)
    writeFileSync(GOLDEN, `${JSON.stringify(Object.fromEntries([...lines].filter(([, l]) => !l.error).map(([k, l]) => [k, toGolden(l)])), null, 2)}\n`)
})

it('is not being rewritten', () => expect(process.env.POSTLOTSE_UPDATE_GOLDEN).toBeUndefined())

describe('the samples say what they were made to say', () => {
  it.each(Object.entries(EXPECTED))('%s', (key, { type, desk, error }) => {
    const line = lines.get(key)
    expect(line, [...lines.keys()].join(', ')).toBeDefined()
    expect(line?.error?.code).toBe(error)
    if (error === undefined) expect(line?.type?.id).toBe(type)
    if (desk !== undefined) expect(line?.route?.desk).toBe(desk)
  })
})

describe('the samples are read as before', () => {
  const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, Golden>

  it('as the same documents', () => expect([...lines].filter(([, line]) => !line.error).map(([key]) => key)).toEqual(Object.keys(golden)))

  it.each(Object.entries(golden))('%s', (key, before) => {
    const { confidence, ...now } = toGolden(lines.get(key) as ResultLine)
    expect({ ...now, confidence: before.confidence }).toEqual(before)
    expect(Math.abs(confidence - before.confidence)).toBeLessThanOrEqual(TOLERANCES.confidence)
  })
})

async function readSamples(): Promise<ResultLine[]> {
  const config = loadConfig({})
  const spawn = createSpawnEngine({ limits: config.settings.limits, modelsFolder: config.modelsFolder, ocrFolder: config.ocrFolder })
  const postlotse = createPostlotse(config, { spawn, jobs: 2, split: 'automatic', clock: { today: () => TODAY } })
  try {
    const read: ResultLine[] = []
    for await (const line of postlotse.classify([SAMPLES], new AbortController().signal)) read.push(line)
    return read
  } finally {
    postlotse.close()
  }
}

/** File name, attachment behind `#`, and for a document cut out of a stack its pages behind `:`. */
function keyOf(line: ResultLine): string {
  const name = path.basename(line.source.path)
  const inner = line.source.attachment === undefined ? name : `${name}#${path.basename(line.source.attachment)}`
  return name.includes('stapel') ? `${inner}:${line.source.pages?.join('-')}` : inner
}

function toGolden(line: ResultLine): Golden {
  return {
    type: line.type?.id ?? null,
    confidence: line.type?.confidence ?? 0,
    department: line.department?.id ?? '',
    urgency: line.urgency ?? '',
    desk: line.route?.desk ?? '',
    fields: Object.fromEntries((line.fields ?? []).map((field) => [field.name, field.normalized ?? field.value]).sort()),
    deadlines: Object.fromEntries((line.deadlines ?? []).map((deadline) => [deadline.kind, deadline.date]).sort()),
  }
}
