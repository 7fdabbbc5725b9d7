/** Engine for raster files. */
import { createSharpPageReader } from '../../adapters/raster-files/sharp-page-reader.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'image'> = async ({ limits }) => createSharpPageReader(limits)
