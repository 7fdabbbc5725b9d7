/** German texts of this part of the window; the English ones have the same shape. */
export const SEARCH_DE = {
  title: 'Search',
}
export type SearchMessages = typeof SEARCH_DE
