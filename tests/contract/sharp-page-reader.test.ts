import { createSharpPageReader } from '../../electron/adapters/raster-files/sharp-page-reader.ts'
import { settingsSchema } from '../../electron/shared/settings/settings.ts'
import { describePageReader } from './describe-page-reader.ts'

const image = (name: string, mediaType: 'image/tiff' | 'image/jpeg' | 'image/png' | 'image/webp') => ({ file: `tests/fixtures/images/${name}`, mediaType })
const bad = (name: string, mediaType: 'image/tiff' | 'image/jpeg' | 'image/png' | 'image/webp') => ({ file: `tests/fixtures/bad/${name}`, mediaType })

describePageReader('libvips', {
  create: () => createSharpPageReader(settingsSchema.parse({}).limits),
  samples: [
    { ...image('two-pages.tif', 'image/tiff'), pages: 2 },
    { file: 'resources/samples/scan-fax-stapel.tif', mediaType: 'image/tiff', pages: 3 },
    { ...image('page-jpeg.tif', 'image/tiff'), pages: 1 },
    { ...image('fax-g3-204x98.tif', 'image/tiff'), pages: 1 },
    { ...image('page-turned.jpg', 'image/jpeg'), pages: 1 },
    { ...image('page-transparent.png', 'image/png'), pages: 1 },
    { ...image('page.webp', 'image/webp'), pages: 1 },
  ],
  refused: [
    { ...bad('beschaedigt.jpg', 'image/jpeg'), code: 'damaged' },
    { ...bad('beschaedigt.tif', 'image/tiff'), code: 'damaged' },
    { ...bad('abgebrochen.tif', 'image/tiff'), code: 'truncated' },
    { ...bad('abgebrochen.jpg', 'image/jpeg'), code: 'truncated' },
    { ...bad('abgebrochen.png', 'image/png'), code: 'truncated' },
    { ...bad('abgebrochen.webp', 'image/webp'), code: 'truncated' },
    { ...bad('bombe.png', 'image/png'), code: 'image-bomb' },
    { ...bad('bombe.tif', 'image/tiff'), code: 'image-bomb' },
    { ...bad('viele seiten.tif', 'image/tiff'), code: 'too-many-pages' },
    { ...bad('there-is-no-such-file.tif', 'image/tiff'), code: 'vanished' },
  ],
})
