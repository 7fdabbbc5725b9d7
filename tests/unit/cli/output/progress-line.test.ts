import { expect, it } from 'vitest'
import { createProgressLine } from '../../../../electron/cli/output/progress-line.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'

function shown(interactive: boolean, columns: number): string {
  let text = ''
  const io = {
    out: () => undefined,
    err: (part: string) => {
      text += part
    },
    terminal: { columns, colour: false },
    interactive,
    hurry: new AbortController().signal,
    signal: new AbortController().signal,
    env: {},
    catalogue: CATALOGUES.en,
  }
  createProgressLine(io).show('eingang/ein langer Name.pdf', 3, 12)
  return text
}

it('says what is being read', () => expect(shown(true, 80)).toBe('\r\u001b[2K3/12 read · ein langer Name.pdf'))
it.each([20, 15, 12, 10])('never wraps at %i columns, because a wrapped line cannot be erased', (columns) =>
  expect(shown(true, columns).replace('\r\u001b[2K', '').length).toBeLessThan(columns),
)
it('is silent where no line can be redrawn', () => expect(shown(false, 80)).toBe(''))
