import type { SearchMessages } from './search.de.ts'

export const SEARCH_EN: SearchMessages = {
  title: 'Search',
  label: 'Search texts and values',
  help: 'Müller also finds Mueller. Exact words in “quotes”, the beginning of a word with a star: Widersp*',

  filters: {
    label: 'Narrow down',
    field: 'Field',
    anyField: 'Any',
    value: 'Value of the field',
    valueHint: 'all or a part of it',
    type: 'Type',
    anyType: 'All types',
    desk: 'Desk',
    anyDesk: 'All desks',
    from: 'Letter dated',
    to: 'to',
    dateOrder: 'is before the beginning',
    state: 'State',
    states: {
      any: 'Any',
      open: 'Open',
    },
    reset: 'Remove filters',
  },

  recent: 'Searched lately',
  recentHint: 'Forgotten when the program ends.',
  start: 'What are you looking for?',
  startHint:
    'All texts and all values that were read are searched while you type: names, file numbers, IBAN with or without spaces. Arrow down goes to the results, Enter opens one.',

  searching: 'Searching …',
  hits: (n) => (n === 1 ? '1 result' : `${n} results`),
  milliseconds: (n) => `in ${n} ms`,
  none: 'Nothing found',
  noneHint: 'Fewer words, the beginning of a word with a star or wider filters often help.',
  noneFiltered: 'Without the filters there may be results.',
  results: 'Results',
  more: 'Show more',
  tooMany: 'No more are shown. Please narrow the search down.',

  dated: (date) => `of ${date}`,
  arrived: (date) => `arrived ${date}`,
  pages: (first, last) => (first === last ? `page ${first}` : `pages ${first}–${last}`),
  forgotten: 'Text and pages were deleted when their time was over. The entry in the log is left.',
}
