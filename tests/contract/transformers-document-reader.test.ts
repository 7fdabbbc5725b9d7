import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createTransformersReader } from '../../electron/adapters/transformers/create-transformers-reader.ts'
import { taxonomySchema } from '../../electron/shared/taxonomy/taxonomy.ts'
import { describeDocumentReader } from './describe-document-reader.ts'

describeDocumentReader('transformers.js with the tiny model', {
  create: () => createTransformersReader({ modelsFolder: 'tests/fixtures/model/models' }),
  types: ['rechnung', 'widerspruch', 'wohngeld-antrag'],
})

const taxonomy = taxonomySchema.parse(parse(readFileSync('resources/taxonomy/taxonomy.yaml', 'utf8')))

describeDocumentReader('transformers.js with the shipped model', {
  create: () => createTransformersReader({ modelsFolder: 'models' }),
  types: taxonomy.types.map((type) => type.id),
})
