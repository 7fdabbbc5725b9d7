/** A place in a text that reads like a value of a known kind. */

export interface Mention {
  /** Character span [from, to) in the searched text. */
  readonly from: number
  readonly to: number
  /** As printed. */
  readonly surface: string
}

/** All matches of a global regular expression as mentions; `group` picks a capture group as the mention's own span. */
export function mentionsOf(text: string, pattern: RegExp, group = 0): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(pattern)) {
    const surface = match[group]
    if (surface === undefined || surface === '') continue
    const from = (match.index ?? 0) + match[0].indexOf(surface)
    mentions.push({ from, to: from + surface.length, surface })
  }
  return mentions
}

/** Mentions that overlap none of the earlier (stronger) ones, in order of the text. */
export function withoutOverlaps<M extends Mention>(strongestFirst: readonly M[]): M[] {
  const kept: M[] = []
  for (const mention of strongestFirst) if (!kept.some((k) => k.from < mention.to && mention.from < k.to)) kept.push(mention)
  return kept.sort((a, b) => a.from - b.from)
}
