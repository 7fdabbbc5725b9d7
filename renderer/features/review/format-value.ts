/**
 * Values as people write them: dates, amounts and IBANs from their normal forms, everything else as printed. German in both languages of the
 * window: that is how they stand on the page, and how what is typed is read.
 */

export interface ShownValue {
  readonly value: string
  readonly normalized?: string | undefined
}

/** `kind` as in the taxonomy. */
export function formatValue({ value, normalized }: ShownValue, kind: string): string {
  if (normalized === undefined) return value
  if (kind === 'date') return formatDate(normalized)
  if (kind === 'amount') return formatAmount(normalized)
  if (kind === 'iban') return normalized.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
  return normalized
}

/** `2026-03-02` → 02.03.2026, `2026-03` → 03.2026. */
function formatDate(iso: string): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(iso) ? iso.split('-').reverse().join('.') : iso
}

function formatAmount(plain: string): string {
  const amount = Number(plain)
  if (!Number.isFinite(amount)) return plain
  return `${new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount)} €`
}
