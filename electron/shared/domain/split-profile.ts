/** How the files of a source are cut into documents. */

/**
 * automatic: separator sheets and the evidence of the pages. never: every file is one document. pages: every page is one, blank ones belong to the
 * page before them. sheets: only separator sheets cut. Sheets lie in no document but with `never`, which hides nothing.
 */
export const SPLIT_PROFILES = ['automatic', 'never', 'pages', 'sheets'] as const
export type SplitProfile = (typeof SPLIT_PROFILES)[number]

/** Profiles as they are named on the command line and in files that people write. */
export const SPLIT_WORDS = { auto: 'automatic', off: 'never', pages: 'pages', sheets: 'sheets' } as const satisfies Readonly<Record<string, SplitProfile>>
