/** Surnames as a filing clerk sorts them: by the family name without titles and prefixes, Ä as A, ß as ss (DIN 5007-1, prefixes as usual in German registers). */

const TITLES = /^(?:herrn?|frau|eheleute|familie|fam\.?|dr\.?|prof\.?|med\.?|jur\.?|dipl\.?-?\S*|mag\.?|ing\.?|gräfin|graf|freiherr|freifrau|baronin|baron)$/i
const PREFIXES = /^(?:von|van|vom|de|del|della|der|den|dem|di|da|do|dos|du|la|le|lo|ten|ter|te|zu|zum|zur|und|zur|el|al|bin|ibn|v\.|d['’])$/i
/** Letters whose base letter Unicode decomposition does not give. */
const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' }

/** Folded surname in lower case, e.g. `Dr. Änne von der Straßen` → `strassen`, `Müller-Lüdenscheidt, Luca` → `muller-ludenscheidt`; empty if there is none. */
export function surnameKey(personName: string): string {
  const name = personName
    .replace(/\([^)]*\)/g, ' ')
    .replace(/,?\s*\bgeb(?:\.|orene?r?)\s.*$/i, ' ')
    .trim()
  const comma = name.indexOf(',')
  const family = comma > 0 ? name.slice(0, comma) : name
  const words = family.split(/\s+/).filter((word) => word !== '' && !TITLES.test(word) && !/^(?:jun|sen|jr|sr)\.?$/i.test(word))
  const last = comma > 0 ? words.filter((word) => !PREFIXES.test(word)) : words.slice(-1)
  return foldName((last.length > 0 ? last : words).join(' '))
}

/** `range` like `A-K` or `Sch-St`, inclusive: each end is compared over its own length. */
export function isInSurnameRange(personName: string, range: string): boolean {
  const key = surnameKey(personName)
  const [from = '', to = ''] = range.split('-').map(foldName)
  return key !== '' && key.slice(0, from.length) >= from && key.slice(0, to.length) <= to
}

function foldName(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.replace(/[ßøłđðæœıþ]/g, (letter) => SPECIAL[letter] ?? letter).replace(/^[^\p{L}]+/u, '')
}
