/** What is used of the library; its own types are not reachable through its `exports`. All calls are synchronous. */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface Statement<Parameters extends unknown[], Row> {
    run(...parameters: Parameters): { readonly changes: number; readonly lastInsertRowid: number | bigint }
    get(...parameters: Parameters): Row | undefined
    all(...parameters: Parameters): Row[]
    iterate(...parameters: Parameters): IterableIterator<Row>
    /** From now on rows are their first column alone. */
    pluck(): this
  }

  export default class Database {
    static readonly SqliteError: new (
      message: string,
      code: string,
    ) => Error & { readonly code: string }
    readonly inTransaction: boolean
    /** `timeout`: milliseconds to wait for a lock. */
    constructor(file: string, options?: { readonly timeout?: number })
    prepare<Parameters extends unknown[], Row = unknown>(sql: string): Statement<Parameters, Row>
    exec(sql: string): this
    /** Rows of the answer; with `simple` the first column of the first row. */
    pragma(source: string, options?: { readonly simple?: boolean }): unknown
    /** A function that runs the work in a transaction, or in a savepoint of the one it is called in. `immediate`: with the write lock from its beginning. */
    transaction<Given extends unknown[], Result>(
      work: (...given: Given) => Result,
    ): ((...given: Given) => Result) & { readonly immediate: (...given: Given) => Result }
    close(): this
  }
}
