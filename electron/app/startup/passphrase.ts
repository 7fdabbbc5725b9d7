/** The recovery passphrase: 120 random bits that can be written down by hand and typed from paper. */
import { randomInt } from 'node:crypto'

/** Without I, O, 0 and 1, which look alike. 32 signs, 5 bits each. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GROUPS = 6
const GROUP_LENGTH = 4

/** E.g. `K7QM-2XHD-9PAV-W4TC-R6NE-3GBZ`. */
export function newPassphrase(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** What counts of a typed passphrase: letters and digits. Case, blanks and hyphens do not. */
export function normalizedPassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
