/** Leitweg-ID: 2 to 12 digits, an optional part of up to 30 characters, two check digits (KoSIT format specification 2.0.2). It addresses the authority, not a case. */
const LEITWEG_ID = /^\d{2,12}(?:-[A-Za-z0-9]{1,30})?-\d{2}$/

export function isLeitwegId(reference: string): boolean {
  return LEITWEG_ID.test(reference)
}
