import { EventEmitter } from 'node:events'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectOpenedFiles, filesOf } from '../../../electron/main/open-files.ts'

const here = import.meta.dirname
const self = path.join(here, 'open-files.test.ts')

describe('arguments that are files', () => {
  it.each([
    ['installed', ['Postlotse.exe', self], true, [self]],
    ['in a checkout, where the app stands second', ['electron', '.', self], false, [self]],
    ['in a checkout, started by a debugger', ['electron', '--inspect=0', 'out/main/index.js', self], false, [self]],
    ['relative to the folder of the call', ['Postlotse.exe', 'open-files.test.ts'], true, [self]],
    ['folders as well', ['Postlotse.exe', 'ipc'], true, [path.join(here, 'ipc')]],
    ["without Chromium's switches", ['Postlotse.exe', '--allow-file-access', self], true, [self]],
    ['without what is not there', ['Postlotse.exe', 'missing.pdf', ''], true, []],
    ['none', ['Postlotse.exe'], true, []],
  ])('%s', (_what, argv, packaged, expected) => {
    expect(filesOf(argv, here, packaged)).toEqual(expected)
  })
})

describe('files that come before anybody takes them', () => {
  it('wait in order, and later ones come at once', () => {
    const app = Object.assign(new EventEmitter(), { isPackaged: true })
    const opened = collectOpenedFiles(app as never, ['Postlotse', self])
    app.emit('open-file', { preventDefault: () => undefined }, '/mac/first.pdf')
    const got: [readonly string[], boolean][] = []
    opened.deliverTo((paths, again) => got.push([paths, again]))
    app.emit('second-instance', {}, ['Postlotse', 'ipc'], here)
    expect(got).toEqual([
      [[self], false],
      [['/mac/first.pdf'], false],
      [[path.join(here, 'ipc')], true],
    ])
  })
})
