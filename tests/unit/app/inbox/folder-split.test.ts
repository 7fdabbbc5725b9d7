import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitOf } from '../../../../electron/app/inbox/folder-split.ts'
import type { SplitProfile } from '../../../../electron/shared/domain/split-profile.ts'
import { DEFAULT_PREFERENCES } from '../../../../electron/shared/settings/preferences.ts'

const folder = path.resolve('/post/eingang')
const preferences = () => ({ ...DEFAULT_PREFERENCES, watchedFolders: [{ path: folder, afterwards: 'keep' as const, split: 'pages' as const, active: true }] })

describe('splitOf', () => {
  it.each<[string, string, SplitProfile]>([
    ['the folder itself', folder, 'pages'],
    ['a file in it', path.join(folder, 'scan.pdf'), 'pages'],
    ['a file further down', path.join(folder, 'montag', 'scan.pdf'), 'pages'],
    ['a folder beside it whose name begins alike', `${folder}-alt`, 'automatic'],
    ['the folder around it', path.dirname(folder), 'automatic'],
  ])('%s', (_, place, expected) => expect(splitOf({ preferences }, place)).toBe(expected))
})
