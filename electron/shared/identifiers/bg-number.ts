/** Number of a benefit community (§ 51a SGB II), in both printed shapes: `12704//0085767` and `12704BG0085767`. No check digit is known. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, fitShape } from './ocr-confusions.ts'

const NUMBER = new RegExp(`(?<![\\w/-])[${DIGIT_LIKE}]{5}\\s?(?:[/I|l\\\\]\\s?[/I|l\\\\]|BG)\\s?[${DIGIT_LIKE}]{7}(?![\\w/])`, 'g')

export function findBgNumbers(text: string): IdentifierMention[] {
  return mentionsOf(text, NUMBER)
    .filter((mention) => mention.surface.replace(/\D/g, '').length >= 8)
    .map((mention) => {
      const compact = mention.surface.replace(/\s/g, '')
      const [office, middle, serial] = [compact.slice(0, 5), compact.slice(5, 7) === 'BG' ? 'BG' : '//', compact.slice(7)]
      const normalized = office + middle + serial
      const fitted = fitShape(office + serial, '999999999999')
      const repair = fitted === undefined ? undefined : fitted.slice(0, 5) + middle + fitted.slice(5)
      return repair === undefined || repair === normalized ? { ...mention, normalized } : { ...mention, normalized, repair }
    })
}
