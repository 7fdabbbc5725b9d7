/** Documents of one fold that stacks are composed of: scanned single letters, rendered groups, and imitated groups to learn from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pageNumbers } from '../../electron/core/stages/split/cues/page-number.ts'
import { viewOf } from '../../electron/core/stages/split/page-view.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { seeded } from '../random/seeded.ts'
import { type DraftDocument, draftGroup, draftSingle } from '../render-stacks/draft-group.ts'
import { layOutDraft } from '../render-stacks/lay-out-draft.ts'
import type { MailGroup } from '../render-stacks/mail-group.ts'
import { foldOf, type LetterName } from './folds.ts'
import { imitateScan } from './imitate-scan.ts'
import { type Letter, readLetters } from './letters.ts'

export interface MailFolders {
  /** Output of scripts/render-scans.ts. */
  readonly scans: string
  /** Output of scripts/render-stacks.ts. */
  readonly stacks: string
  /** JSON list of the letters that the reader never learned from. */
  readonly letters: string
}

/** What is drawn from, by kind. */
export type Mail = Readonly<Record<MailGroup['kind'] | 'single', readonly (readonly (readonly RecognizedPage[])[])[]>>

const LATER_SHEET = /\b(?:seite|blatt)\s?[2-9]\b|^\W*[2-9]\s*[-–]|\bnoch (?:zu )?\d|fortsetzung/iu

/** `imitations`: so many groups are added that were not drawn and read, only imitated; the single letters that were not scanned too. */
export function readMail({ scans, stacks, letters }: MailFolders, fold: MailGroup['fold'], imitations = 0): Mail {
  const unseen = JSON.parse(readFileSync(letters, 'utf8')) as LetterName[]
  const isOurs = foldOf(unseen)
  const named = unseen.filter((letter) => isOurs(letter) === fold).map((letter) => ({ letter, file: scanOf(letter, scans) }))
  const scanned = named.filter(({ file }) => existsSync(file)).map(({ file }) => [JSON.parse(readFileSync(file, 'utf8')) as RecognizedPage[]])
  const files = readdirSync(stacks).filter((name) => name.endsWith('.json'))
  const rendered = files.sort().map((name) => JSON.parse(readFileSync(path.join(stacks, name), 'utf8')) as MailGroup)
  const missing = named.filter(({ file }) => !existsSync(file)).map(({ letter }) => letter)
  const imitated = imitations === 0 ? { singles: [], groups: [] } : imitate(unseen, { fold, missing, count: imitations })
  return byKind([...rendered.filter((group) => group.fold === fold), ...imitated.groups], [...scanned, ...imitated.singles])
}

/** Imitated letters that the reader did learn from, every `every`-th of them, and so many groups: its votes on them would be too good to learn from. */
export function readKnownMail(letters: string, { groups, every }: { readonly groups: number; readonly every: number }): Mail {
  const isUnseen = foldOf(JSON.parse(readFileSync(letters, 'utf8')) as LetterName[])
  const known = readLetters().filter((letter) => isUnseen(letter) === undefined)
  const imitated = imitateAll(
    known,
    known.filter((_, i) => i % every === 0),
    { fold: 'fit', count: groups },
  )
  return byKind(imitated.groups, imitated.singles)
}

function byKind(all: readonly MailGroup[], singles: readonly RecognizedPage[][][]): Mail {
  const groups = all.filter((group) => group.documents.every(isWhole) && isDecidable(group))
  const of = (kind: MailGroup['kind']) => groups.filter((group) => group.kind === kind).map(({ documents }) => documents)
  return { single: singles.filter((documents) => documents.every(isWhole)), long: of('long'), enclosure: of('enclosure'), pair: of('pair'), blank: of('blank') }
}

function scanOf({ type, place }: LetterName, scans: string): string {
  return path.join(scans, `${type}-${String(place).padStart(3, '0')}`, 'pages.json')
}

/** Some letters of the corpus begin on a later sheet: nobody could tell that a document begins there. */
function isWhole([first]: readonly RecognizedPage[]): boolean {
  const top = (first?.words ?? []).slice(0, 12).map(({ text }) => text)
  return !LATER_SHEET.test(top.join(' '))
}

/** Whether an enclosure that counts its own sheets belongs to its letter is a convention (ours: it does not, see announced-enclosure.ts), nothing to learn. */
function isDecidable({ kind, documents }: MailGroup): boolean {
  return kind !== 'enclosure' || documents.every((pages) => !pages.slice(1).some(countsFromOne))
}

function countsFromOne(page: RecognizedPage): boolean {
  return pageNumbers(viewOf(page)).some(({ number, total }) => number === 1 && total !== undefined)
}

interface Wanted {
  readonly fold: MailGroup['fold']
  readonly missing: readonly LetterName[]
  readonly count: number
}

function imitate(unseen: readonly LetterName[], { fold, missing, count }: Wanted): Imitated {
  const isOurs = foldOf(unseen)
  const isMissing = foldOf(missing)
  const letters = readLetters().filter((letter) => isOurs(letter) === fold)
  return imitateAll(
    letters,
    letters.filter((letter) => isMissing(letter) !== undefined),
    { fold, count },
  )
}

interface Imitated {
  readonly singles: RecognizedPage[][][]
  readonly groups: MailGroup[]
}

function imitateAll(
  letters: readonly Letter[],
  single: readonly Letter[],
  { fold, count }: { readonly fold: MailGroup['fold']; readonly count: number },
): Imitated {
  const random = seeded(count)
  const read = (document: DraftDocument) => layOutDraft(document, random).map((sheet, i) => ({ ...imitateScan(sheet, random), number: i + 1 }))
  const groups = Array.from({ length: count }, () => {
    const { kind, documents } = draftGroup(letters, random)
    return { kind, fold, documents: documents.map(read) }
  })
  return { groups, singles: single.map((letter) => [read(draftSingle(letter, random))]) }
}
