/** Engine `model`: the shipped document reader. */
import { createTransformersReader } from '../../adapters/transformers/create-transformers-reader.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'model'> = (config) => createTransformersReader({ modelsFolder: config.modelsFolder })
