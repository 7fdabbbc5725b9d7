import { expect, it } from 'vitest'
import { engineEnvironment } from '../../../../electron/app/engines/engine-environment.ts'

it('hands on only where things lie', () => {
  const env = {
    Path: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
    TMPDIR: '/tmp',
    HTTPS_PROXY: 'http://proxy',
    NODE_OPTIONS: '--require x',
    USERNAME: 'ak',
    TOKEN: 's',
    TZ: undefined,
  }
  expect(engineEnvironment(env)).toEqual({ Path: 'C:\\bin', SystemRoot: 'C:\\Windows', TMPDIR: '/tmp' })
})
