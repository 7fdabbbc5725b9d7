/** The marked letters of models/training/corpus, and one letter written anew in the name of the people of another. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Letter {
  /** Document type, the name of its corpus file. */
  readonly type: string
  /** 0-based index within its file. */
  readonly place: number
  /** With marks `[[field|value]]` and form feeds. */
  readonly marked: string
}

const CORPUS = new URL('../../models/training/corpus/', import.meta.url)
export function readLetters(): Letter[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt') && !name.startsWith('unknown'))
  return files.sort().flatMap((file) => {
    const letters = `\n${readFileSync(new URL(file, CORPUS), 'utf8')}`.split('\n=== ').slice(1)
    return letters.map((letter, place) => ({ type: file.slice(0, -4), place, marked: letter.slice(letter.indexOf('\n') + 1).trimEnd() }))
  })
}

/** First value of each mark. */
export function marksOf({ marked }: Letter): Map<string, string> {
  const found = [...marked.matchAll(/\[\[([\w.]+)\|([^\]]*)\]\]/g)]
  return new Map(found.reverse().map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** The letter by the same sender and about the same person as another one, wherever both name them. */
export function sameHands(letter: Letter, other: Letter): Letter {
  const given = marksOf(other)
  const marked = letter.marked.replace(/\[\[((?:sender|person)\.[\w.]+)\|([^\]]*)\]\]/g, (mark, name: string) => `[[${name}|${given.get(name) ?? mark}]]`)
  return { ...letter, marked: marked.replace(/\[\[([\w.]+)\|\[\[[\w.]+\|([^\]]*)\]\]\]\]/g, '[[$1|$2]]') }
}
