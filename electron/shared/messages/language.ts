/** Languages in which Postlotse speaks to people. German is the first: where nothing is said, it is used. */
export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
