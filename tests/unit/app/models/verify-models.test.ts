import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ModelProof, verifyModels } from '../../../../electron/app/models/verify-models.ts'
import type { DocumentReader } from '../../../../electron/core/ports/document-reader.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-models-'))
  cpSync('tests/fixtures/model/models', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A reader that loads, or that its engine refuses. */
function reader(refusal?: PostlotseError): DocumentReader & { reads: number } {
  return {
    reads: 0,
    async read() {
      this.reads++
      if (refusal) throw refusal
      return { types: [], unknownThreshold: 0, departments: [], urgencies: [], firstPage: [], spans: [], evidence: [], embedding: [] }
    },
  }
}

async function proofs(of: DocumentReader): Promise<ModelProof[]> {
  const found: ModelProof[] = []
  for await (const proof of verifyModels(folder, of, new AbortController().signal)) found.push(proof)
  return found
}

it('proves hashes first, then that the reader loads', async () => {
  expect(await proofs(reader())).toEqual([
    { check: 'hashes', id: 'document-reader', version: '0.0.1-tiny', files: 4 },
    { check: 'signature', id: 'document-reader', version: '0.0.1-tiny' },
  ])
})

it('does not load what fails its hash', async () => {
  const engine = reader()
  writeFileSync(join(folder, 'document-reader', 'tokenizer.json'), '{}')
  await expect(proofs(engine)).rejects.toMatchObject({ code: 'model-checksum' })
  expect(engine.reads).toBe(0)
})

it('checks every model of the manifest, not only the one that is loaded', async () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  manifest.models.push({ ...manifest.models[0], id: 'another', path: 'another' })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await expect(proofs(reader())).rejects.toMatchObject({ code: 'model-missing' })
})

it('passes on what the engine says about the tensors', async () => {
  await expect(proofs(reader(new PostlotseError('model-incompatible', 'type_logits')))).rejects.toMatchObject({ code: 'model-incompatible' })
})
