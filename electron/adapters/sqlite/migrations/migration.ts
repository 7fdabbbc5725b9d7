/** One step from a layout of the database to the next. */
export interface Migration {
  /** 1, 2, 3, … without gaps; the file's name begins with it. */
  readonly number: number
  readonly sql: string
}
