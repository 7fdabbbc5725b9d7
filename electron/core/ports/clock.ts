/** The present as an input, so that deadlines and reports can be computed again. */
export interface Clock {
  /** Today's date in the authority's time zone (Europe/Berlin), ISO `yyyy-mm-dd`. */
  today(): string
}
