import { expect, it } from 'vitest'
import { isUnfinishedName } from '../../../../electron/app/watch/unfinished-name.ts'

it.each<[string, boolean]>([
  ['scan.pdf', false],
  ['Teilnahme.part.pdf', false],
  ['tmp', false],
  ['a~b.pdf', false],
  ['scan.pdf.part', true],
  ['SCAN.TMP', true],
  ['brief.docx.crdownload', true],
  ['scan.filepart', true],
  ['.scan.pdf', true],
  ['~$brief.docx', true],
  ['~WRL0001.docx', true],
])('%s is unfinished: %s', (name, unfinished) => expect(isUnfinishedName(name)).toBe(unfinished))
