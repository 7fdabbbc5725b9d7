/** German sentences for notes and for reasons why a person should look. */
import type { NoteCode, ReviewCode } from '../domain/issue.ts'

export const NOTES_DE: Readonly<Record<NoteCode | ReviewCode, string>> = {
  'wrong-extension': 'Die Dateiendung passt nicht zum Inhalt; gelesen wurde nach dem Inhalt.',
  'poor-text-layer': 'Der mitgelieferte Text war unbrauchbar; die Seite wurde neu erkannt.',
  'type-uncertain': 'Die Dokumentart ist unsicher. Bitte prüfen.',
  'type-unknown': 'Das Dokument gehört zu keiner bekannten Art. Bitte zuordnen.',
  'split-uncertain': 'Es ist unsicher, wo im Stapel ein Dokument endet. Bitte die Trennung prüfen.',
  'page-failed': 'Mindestens eine Seite konnte nicht gelesen werden. Bitte im Original ansehen.',
  'text-poor': 'Die Schrift ist schlecht lesbar. Bitte die erkannten Angaben mit dem Original vergleichen.',
  'field-invalid': 'Eine Angabe besteht ihre Prüfung nicht, zum Beispiel eine IBAN mit falscher Prüfziffer. Bitte berichtigen.',
  'field-contradiction': 'Angaben widersprechen einander. Bitte prüfen, welche gilt.',
  'ocr-repair-offered': 'Eine Angabe wurde vermutlich falsch erkannt; ein Vorschlag liegt bei. Bitte bestätigen oder berichtigen.',
  duplicate: 'Dieses Dokument ist offenbar schon einmal eingegangen.',
  urgent: 'Das Dokument ist eilig. Bitte sofort ansehen.',
  'deadline-near': 'Eine Frist läuft bald ab. Bitte zügig bearbeiten.',
  'evidence-missing': 'Angaben oder Nachweise, die zu dieser Dokumentart gehören, wurden nicht gefunden.',
  'no-desk-rule': 'Keine Regel des Geschäftsverteilungsplans trifft zu; das Dokument liegt bei der Auffangstelle.',
  'file-noted': 'Beim Öffnen der Datei ist etwas aufgefallen. Bitte die Hinweise ansehen.',
}
