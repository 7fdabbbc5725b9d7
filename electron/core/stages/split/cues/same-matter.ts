/** Numbers that name one matter: BG-Nummer, IBAN, file, court and customer numbers. The same on both sides binds, different ones part. */
import { oncePerPage, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

const KINDS: readonly RegExp[] = [
  /\b\d{5}\s?(?:\/\/|BG)\s?\d{7}\b/g,
  /\bDE\s?\d{2}(?:\s?\d{4}){4}\s?\d{2}\b/g,
  /\b[SLB]\s\d{1,3}\s(?:AS|SO|AY|KR|SB|P|R|U|VE)\s\d{1,5}\/\d{2}\b/g,
  /\b\d{3}[A-Z]\d{6}\b/g,
  /\b\d{8}[A-Z]\d{3}\b/g,
  /(?<=\b(?:aktenzeichen|az\.?|geschäftszeichen|unser zeichen|ihr zeichen|rechnungs(?:-?nr\.?|nummer)|rechnung nr\.|kundennummer|kunden-?nr\.?|personalnummer|personal-?nr\.?|vertragsnummer)\s*:?\s*)[\p{L}\d][\p{L}\d./-]{3,24}/giu,
]

export function sameMatterCue({ before, after }: Boundary): Features {
  let same = 0
  let different = 0
  for (const [kind, fresh] of numbersOn(after).entries()) {
    const old = before.flatMap((view) => numbersOn(view)[kind] ?? [])
    if (old.length === 0 || fresh.length === 0) continue
    if (fresh.some((n) => old.includes(n))) same++
    else different++
  }
  if (same > 0) return { 'matter:same': Math.min(same, 2) }
  return seen('matter:different', different > 0)
}

/** By kind. */
const numbersOn = oncePerPage((view: PageView) =>
  KINDS.map((kind) => (view.text.match(kind) ?? []).map((n) => n.replace(/[\s.]/g, '').toUpperCase()).filter((n) => /\d/.test(n))),
)
