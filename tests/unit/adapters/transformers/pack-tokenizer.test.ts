import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPackTokenizer } from '../../../../electron/adapters/transformers/pack-tokenizer.ts'

const FOLDER = 'tests/fixtures/model-packs/tiny-encoder'
const tokenizerJson = readFileSync(`${FOLDER}/tokenizer.json`, 'utf8')
const configJson = readFileSync(`${FOLDER}/tokenizer_config.json`, 'utf8')

/** The tokenizer with something changed. */
function changed(change: (tokenizer: { normalizer: unknown; model: { vocab: [string, number][] } }) => void): string {
  const tokenizer = JSON.parse(tokenizerJson)
  change(tokenizer)
  return JSON.stringify(tokenizer)
}

describe('the tokenizer of a pack', () => {
  const tokenizer = createPackTokenizer(tokenizerJson, configJson)

  it('frames windows as its post-processor says', () => {
    expect({ opening: tokenizer.opening, closing: tokenizer.closing, pad: tokenizer.pad, longest: tokenizer.longest }).toEqual({
      opening: [2],
      closing: [3],
      pad: 0,
      longest: 128,
    })
  })

  it('gives pieces without the frame', () => expect(tokenizer.pieces('Bescheid')).not.toContain(2))

  it('has no limit where its configuration names none', () => {
    expect(createPackTokenizer(tokenizerJson, '{"unk_token":"[UNK]"}').longest).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    [
      'knows no ß',
      changed(
        ({ model }) =>
          void model.vocab.forEach((entry) => {
            entry[0] = entry[0].replace('ß', '\u2602')
          }),
      ),
    ],
    [
      'strips accents',
      changed((one) => {
        one.normalizer = { type: 'Sequence', normalizers: [{ type: 'NFD' }, { type: 'StripAccents' }] }
      }),
    ],
    [
      'knows no §',
      changed(
        ({ model }) =>
          void model.vocab.forEach((entry) => {
            entry[0] = entry[0].replace('§', '\u2603')
          }),
      ),
    ],
  ])('is refused if it %s', (_, json) => {
    expect(() => createPackTokenizer(json, configJson)).toThrow(
      expect.objectContaining({ code: 'pack-tokenizer', detail: expect.stringMatching(/German words/) }),
    )
  })

  it('may lose case', () => {
    const lower = changed((one) => {
      one.normalizer = { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Lowercase' }] }
    })
    expect(createPackTokenizer(lower, configJson).pieces('BESCHEID')).toEqual(createPackTokenizer(lower, configJson).pieces('bescheid'))
  })

  it.each([
    ['no JSON', '{', configJson],
    ['a list', '[]', configJson],
    ['no tokenizer', '{}', configJson],
    ['no configuration', tokenizerJson, 'null'],
  ])('is refused if it is %s', (_, json, config) => {
    expect(() => createPackTokenizer(json, config)).toThrow(expect.objectContaining({ code: 'pack-tokenizer' }))
  })
})
