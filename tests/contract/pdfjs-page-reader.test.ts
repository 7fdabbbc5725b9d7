import { createPdfjsPageReader } from '../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import { settingsSchema } from '../../electron/shared/settings/settings.ts'
import { describePageReader } from './describe-page-reader.ts'

const pdf = (name: string) => ({ file: `tests/fixtures/pdf/${name}`, mediaType: 'application/pdf' as const })

describePageReader('pdf.js', {
  create: () => createPdfjsPageReader(settingsSchema.parse({}).limits, () => []),
  samples: [
    { ...pdf('letter.pdf'), pages: 2 },
    { ...pdf('rotated-90.pdf'), pages: 1 },
    { ...pdf('scan.pdf'), pages: 1 },
    { ...pdf('mixed.pdf'), pages: 2 },
    { ...pdf('form.pdf'), pages: 1 },
    { ...pdf('encrypted-owner.pdf'), pages: 2 },
    { ...pdf('empty-page.pdf'), pages: 1 },
  ],
  refused: [
    { ...pdf('damaged.pdf'), code: 'damaged' },
    { ...pdf('no-pages.pdf'), code: 'damaged' },
    { ...pdf('truncated.pdf'), code: 'truncated' },
    { ...pdf('truncated-pages.pdf'), code: 'truncated' },
    { ...pdf('truncated-update.pdf'), code: 'truncated' },
    { ...pdf('missing-xref.pdf'), code: 'truncated' },
    { ...pdf('encrypted-user.pdf'), code: 'encrypted' },
    { ...pdf('xfa-only.pdf'), code: 'xfa-form' },
    { ...pdf('xfa-with-fields.pdf'), code: 'xfa-form' },
    { ...pdf('image-bomb.pdf'), code: 'image-bomb' },
    { ...pdf('there-is-no-such-file.pdf'), code: 'vanished' },
  ],
})
