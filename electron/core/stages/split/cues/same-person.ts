/** People named in a salutation, an address or under the closing formula, and named again on the next page. */
import { oncePerPage, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

const ADDRESSED = /\b(?:[Ff]rau|[Hh]errn?|[Ff]amilie|[Ee]heleute)\s+(?:Dr\.\s+)?((?:\p{Lu}[\p{L}-]+\s?){1,3})/gu
const LABELLED = /\b(?:name|nachname|familienname|name, vorname|vorname, name)\s*:?\s+((?:\p{Lu}[\p{L}-]+,?\s?){1,3})/giu
/** Up to three short lines below the formula hold the signature. */
const SIGNED = /^(?:mit freundliche[mn] gr|freundliche gr|(?:viele|liebe|beste|herzliche) gr|hochachtungsvoll|gru(?:ß|ss)).*\n((?:.{2,40}\n?){1,3})/imu
const WORD = /\p{Lu}\p{L}{2,}(?:-\p{Lu}\p{L}+)?/gu
const NO_NAME = /^(?:Damen|Herren|Frau|Herr|Herrn|Anlage|Anlagen|Name|Vorname|Geburtsdatum|Anschrift|Grüße|Gruß|Unterschrift|Auftrag)$/

export function samePersonCue({ before, after }: Boundary): Features {
  const names = new Set(before.flatMap(namesOn))
  const words = capitalsOn(after)
  const same = [...names].some((name) => words.has(name))
  return { ...seen('person:same', same), ...seen('person:other', !same && names.size > 0 && namesOn(after).length > 0) }
}

const capitalsOn = oncePerPage((view: PageView) => new Set(view.text.match(WORD) ?? []))

const namesOn = oncePerPage((view: PageView): string[] => {
  const places = [...view.text.matchAll(ADDRESSED), ...view.text.matchAll(LABELLED)].map((match) => match[1] ?? '')
  const signature = SIGNED.exec(view.text)?.[1] ?? ''
  return [...places, signature].flatMap((text) => text.match(WORD) ?? []).filter((word) => !NO_NAME.test(word))
})
