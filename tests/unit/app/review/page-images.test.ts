import { describe, expect, it } from 'vitest'
import { createKeptFiles } from '../../../../electron/app/review/kept-files.ts'
import { createPageImages } from '../../../../electron/app/review/page-images.ts'
import type { PagePosture } from '../../../../electron/core/ports/page-pictures.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'

function withCounter() {
  const context = createTestContext()
  const drawn: PagePosture[] = []
  const pictures: typeof context.pictures = {
    draw: async (_raster, posture) => {
      drawn.push(posture)
      return { bytes: new Uint8Array([7]), mediaType: 'image/webp' }
    },
  }
  return { context: { ...context, pictures }, drawn }
}

describe('page images', () => {
  it('are made once, kept, and stand as the page was read', async () => {
    const { context, drawn } = withCounter()
    const { source, pages, kept } = exampleSource()
    context.store.sources.add(
      source,
      pages.map((page) => ({ ...page, turnedDegrees: 180, skewDegrees: -1.5 })),
      kept,
    )
    const images = createPageImages(context, createKeptFiles(context.store.sources))
    const [first, again] = await Promise.all([images.image(source.id, 1), images.image(source.id, 1)])
    expect(first).toMatchObject({ mediaType: 'image/webp', bytes: new Uint8Array([7]) })
    expect(again).toEqual(first)
    await createPageImages(context, createKeptFiles(context.store.sources)).image(source.id, 1)
    expect(drawn).toMatchObject([{ turnedDegrees: 180, skewDegrees: -1.5 }])
  })

  it('do not exist for text', async () => {
    const { context, drawn } = withCounter()
    const { source, pages, kept } = exampleSource({ kind: 'text' })
    context.store.sources.add(source, pages, kept)
    expect(await createPageImages(context, createKeptFiles(context.store.sources)).image(source.id, 1)).toBeUndefined()
    expect(drawn).toEqual([])
  })

  it.each([
    ['an unknown file', 'ff', 1],
    ['a page that is not in the file', undefined, 9],
  ])('are not found for %s', async (_name, sourceId, page) => {
    const { context } = withCounter()
    const { source, pages, kept } = exampleSource()
    context.store.sources.add(source, pages, kept)
    await expect(createPageImages(context, createKeptFiles(context.store.sources)).image(sourceId ?? source.id, page)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('can be asked for again after a failure', async () => {
    const { context } = withCounter()
    const { source, pages, kept } = exampleSource()
    context.store.sources.add(source, pages, kept)
    let fails = true
    const rasterize: typeof context.ports.pages.rasterize = (content, page, signal) => {
      if (!fails) return context.ports.pages.rasterize(content, page, signal)
      fails = false
      return Promise.reject(new Error('engine died'))
    }
    const broken = { ...context, ports: { ...context.ports, pages: { ...context.ports.pages, rasterize } } }
    const images = createPageImages(broken, createKeptFiles(context.store.sources))
    await expect(images.image(source.id, 1)).rejects.toThrow('engine died')
    expect(await images.image(source.id, 1)).toBeDefined()
  })
})
