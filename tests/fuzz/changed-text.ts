/** For property tests: a good text in which some places were written over, as by a slip of the hand or on purpose. */
import fc from 'fast-check'

/** What YAML, JSON and .reg files understand, and what nobody expects. */
const WORDS = [
  ...['*a', '&a', '<<: *a', '!!js', '!own', '\t', '- ', '? ', ': ', '{', '}', '[', ']', '|', '>', '"', "'", '#', ',', '\n', '\n  ', '\\'],
  ...['null', '~', 'true', '-1', '1e400', '0x10', '9'.repeat(40), '(a+)+$', '(', '.*', '../..', '\\\\x\\y', 'NUL', '__proto__', 'constructor', 'toString'],
  ...['\u0000', '\u2028', '\u202e', '\ufeff', 'ä'],
]

export function changedText(text: string): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(text.length), removed: fc.nat(30), word: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })) })
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((changed, { at, removed, word }) => changed.slice(0, at) + word + changed.slice(at + removed), text))
}
