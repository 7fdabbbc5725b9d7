import { describe, expect, it } from 'vitest'
import { ageCues } from '../../../../../electron/core/stages/classify/ages.ts'

const [OLD, WORKING, MINOR] = ['sozialamt/pensioner', 'jobcenter/working-age', 'jugendamt/minor']

describe('ageCues', () => {
  it.each<[string, string[]]>([
    ['geb. 06.08.1949, Mörlenbach, 19.4.2023', [OLD]],
    ['geboren am 06.08.49, Mörlenbach, 19.4.23', [OLD]],
    ['Geburtsdatum: 11.06.1989   Datum 15.01.2026', [WORKING]],
    ['*11.06.1959, Bescheid vom 15.01.2024', [WORKING]],
    ['*11.06.1959, Bescheid vom 15.01.2026', [OLD]],
    ['Mia, geb. 12.08.2016, 05.12.2025', [MINOR]],
    ['Mutter geb. 3.4.1990, Kind geb. 12.08.2016, 05.12.2025', [WORKING, MINOR]],
    ['Leistung ab 01.08.2016, 05.12.2025', []],
    ['geb. 06.08.1949', []],
    ['Stiftung von 01.01.1890, 05.12.2025', []],
    ['19.4.2023', []],
    ['', []],
  ])('«%s» → %j', (text, cues) => expect(ageCues(text)).toEqual(cues))
})
