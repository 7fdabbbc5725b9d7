/** Public holidays of a federal state. */
export interface Holidays {
  /** Name of the public holiday on that ISO date in that state (HE, SH, …), e.g. «Fronleichnam»; undefined on other days. */
  nameOf(isoDate: string, state: string): string | undefined
}
