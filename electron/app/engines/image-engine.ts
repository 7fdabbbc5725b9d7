/** Engine for raster files and for the pictures of pages that the window shows. */
import { drawPagePicture } from '../../adapters/imaging/draw-page-picture.ts'
import { createSharpPageReader } from '../../adapters/raster-files/sharp-page-reader.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'image'> = async ({ limits }) => ({
  ...createSharpPageReader(limits),
  draw: (raster, posture) => drawPagePicture(raster, posture),
})
