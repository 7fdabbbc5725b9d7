/** Nouns that came before: sheets of one document speak of the same things. */
import { oncePerPage, type PageView } from '../page-view.ts'
import type { Boundary, Features } from './cue.ts'

const NOUN = /\p{Lu}\p{L}{4,}/gu
/** In every other letter. */
const COMMON =
  /^(?:damen|herren|grüßen|grüße|telefon|telefax|datum|seite|anlage|anlagen|betreff|straße|zeichen|nachricht|schreiben|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|monat|unterschrift|anschrift|vorname|nachname|geburtsdatum|geboren|postfach|landkreis|kreis|kreisausschuss)$/
/** Pages with fewer nouns say nothing. */
const LEAST = 6

/** Strength: share of the page's nouns that came before, 0..1; the rest of it as `words:fresh`. */
export function sharedWordsCue({ before, after }: Boundary): Features {
  const fresh = nounsOn(after)
  const old = before.map(nounsOn)
  if (fresh.size < LEAST || old.every((nouns) => nouns.size < LEAST)) return {}
  const share = [...fresh].filter((noun) => old.some((nouns) => nouns.has(noun))).length / fresh.size
  return { 'words:shared': share, 'words:fresh': 1 - share }
}

const nounsOn = oncePerPage((view: PageView) => new Set((view.text.match(NOUN) ?? []).map((noun) => noun.toLowerCase()).filter((noun) => !COMMON.test(noun))))
