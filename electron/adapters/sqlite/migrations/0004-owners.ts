/** Who has begun a job or remembered a print, see process-mark, and how often a process died over a job. */
import type { Migration } from './migration.ts'

const COLUMNS = `
  ALTER TABLE jobs ADD COLUMN owner TEXT;
  ALTER TABLE jobs ADD COLUMN deaths INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE prints ADD COLUMN owner TEXT;
`

export const owners: Migration = { number: 4, sql: COLUMNS }
