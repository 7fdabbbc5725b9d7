/** What a person is told when something could not be done. */
export interface ErrorMessage {
  /** What happened: one sentence. */
  readonly title: string
  /** What to do now: one or two sentences. */
  readonly nextStep: string
}
