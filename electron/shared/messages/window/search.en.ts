import type { SearchMessages } from './search.de.ts'

export const SEARCH_EN: SearchMessages = {
  title: 'Search',
}
