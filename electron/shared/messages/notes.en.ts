/** English sentences for notes and for reasons why a person should look. */
import type { NoteCode, ReviewCode } from '../domain/issue.ts'

export const NOTES_EN: Readonly<Record<NoteCode | ReviewCode, string>> = {
  'wrong-extension': 'The file extension does not match the contents; it was read by its contents.',
  'poor-text-layer': 'The text that came with the file was unusable; the page was recognised anew.',
  'type-uncertain': 'The document type is uncertain. Please check.',
  'type-unknown': 'The document is of no known type. Please assign it.',
  'split-uncertain': 'It is uncertain where in the stack a document ends. Please check the cuts.',
  'page-failed': 'At least one page could not be read. Please look at the original.',
  'text-poor': 'The print is hard to read. Please compare the values with the original.',
  'field-invalid': 'A value fails its check, for example an IBAN with a wrong check digit. Please correct it.',
  'field-contradiction': 'Values contradict each other. Please check which one holds.',
  'ocr-repair-offered': 'A value was probably misread; a suggestion is given. Please confirm or correct it.',
  duplicate: 'This document seems to have arrived before.',
  urgent: 'The document is urgent. Please look at it at once.',
  'deadline-near': 'A deadline is near. Please handle it promptly.',
  'evidence-missing': 'Values or evidence that belong to this document type were not found.',
  'no-desk-rule': 'No rule of the distribution plan applies; the document lies at the default desk.',
  'file-noted': 'Something was noticed when the file was opened. Please see the notes.',
}
