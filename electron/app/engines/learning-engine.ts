/** Engine `learning`: fits what was learned on this machine anew and compares it, with the reference letters of the shipped model. */
import { readReference } from '../../adapters/transformers/read-reference.ts'
import { trainChallenger } from '../../core/learning/train-challenger.ts'
import { wordGrams } from '../../core/learning/word-grams.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'learning'> = async ({ modelsFolder }) => {
  const letters = await readReference(modelsFolder)
  const reference = letters?.map(({ typeId, types, text }) => ({ typeId, types, grams: wordGrams(text.split(/\s+/)) }))
  return { train: async (request) => reference && trainChallenger({ ...request, reference }) }
}
