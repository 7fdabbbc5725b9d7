/** Name of the document that was confirmed last in this window: shown beside «undo» while the next one is looked at. */
let name: string | undefined

export function noteConfirmed(documentName: string | undefined): void {
  name = documentName
}

export function lastConfirmed(): string | undefined {
  return name
}
