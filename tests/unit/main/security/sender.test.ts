import { expect, it } from 'vitest'
import { isOwnUrl } from '../../../../electron/main/app-scheme.ts'
import { isTrustedSender } from '../../../../electron/main/security/sender.ts'

const PARENT = {} as never

it.each([
  ['the main frame of our page', { origin: 'app://postlotse', parent: null }, true],
  ['a frame inside it', { origin: 'app://postlotse', parent: PARENT }, false],
  ['another host of the scheme', { origin: 'app://postlotse.evil', parent: null }, false],
  ['a file', { origin: 'file://', parent: null }, false],
  ['a web page', { origin: 'https://postlotse', parent: null }, false],
  ['an opaque origin', { origin: 'null', parent: null }, false],
  ['a frame that is gone', null, false],
])('sender: %s', (_what, frame, trusted) => {
  expect(isTrustedSender(frame)).toBe(trusted)
})

it.each([
  ['app://postlotse/index.html', true],
  ['app://postlotse/pages/ab/1', true],
  ['blob:app://postlotse/2f0c', true],
  ['app://other/index.html', false],
  ['app://postlotse.evil/index.html', false],
  ['blob:https://example.org/2f0c', false],
  ['https://postlotse/index.html', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['about:blank', false],
  ['', false],
])('own address: %s', (url, own) => {
  expect(isOwnUrl(url)).toBe(own)
})
