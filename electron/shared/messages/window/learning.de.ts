/** German texts of this part of the window; the English ones have the same shape. */
const documents = (count: number) => (count === 1 ? '1 Dokument' : `${count} Dokumente`)

export const LEARNING_DE = {
  intro:
    'Wenn Sie Dokumentarten bestätigen oder berichtigen, lernt Postlotse daraus. Das geschieht nur auf diesem Rechner. Neues gilt erst, wenn es nachweislich besser ist als der Stand davor.',
  on: 'Aus Bestätigungen und Berichtigungen lernen',
  onHint: 'Ausgeschaltet erkennt Postlotse die Arten wie ausgeliefert. Das Gelernte bleibt dabei erhalten.',
  impossible: 'Mit diesem Modell kann nicht gelernt werden.',
  impossibleText: 'Ihm fehlen die Vergleichsbriefe, an denen geprüft wird, dass nichts Bekanntes verlernt wird.',
  material: 'Woraus gelernt wird',
  examples: 'Dokumente',
  examplesNote: 'mit bestätigter oder berichtigter Art, solange ihre Arbeitskopie aufbewahrt wird',
  waiting: 'neu entschieden',
  waitingNote: (corrected: number) => (corrected === 1 ? 'davon 1 berichtigt' : `davon ${corrected} berichtigt`),
  state: 'Was gilt',
  shipped: 'Es gilt das Modell wie ausgeliefert. Noch ist nichts dazugelernt.',
  activeSince: (at: string) => `Gelernter Stand, gilt seit ${at}`,
  taught: (types: string) => `Dazugelernt oder verbessert: ${types}`,
  recent: (of: number, before: string, after: string) =>
    `Zuletzt entschieden: ${documents(of)}. Davon wären ${after} von selbst richtig benannt worden, vorher ${before}.`,
  reference: (of: string, before: string, after: string) => `Von ${of} festen Vergleichsbriefen wurden ${after} richtig benannt, vorher ${before}.`,
  last: (at: string) => `Letzter Lernversuch, ${at}`,
  verdicts: {
    better: 'Der neue Stand war besser und wurde übernommen.',
    worse: 'Nicht übernommen: Bekanntes wäre verlernt worden. Bitte sehen Sie nach, ob zuletzt versehentlich falsch berichtigt wurde.',
    'no-better': 'Nicht übernommen: Der neue Stand war nicht besser. Mit mehr Berichtigungen kann das nächste Lernen gelingen.',
  },
  ownTypes: 'Eigene Dokumentarten',
  ownTypesText: 'Eine eigene Art wird von selbst vorgeschlagen, sobald genug Briefe von ihr entschieden sind und das Lernen gelungen ist.',
  ownTypeColumns: { type: 'Dokumentart', letters: 'Entschiedene Briefe', state: 'Stand' },
  lettersOf: (letters: number, needed: number) => (letters < needed ? `${letters} von ${needed} nötigen` : `${letters}`),
  learned: 'wird erkannt',
  notLearned: 'wird noch nicht erkannt',
  learn: 'Jetzt lernen',
  learning: 'Es wird gelernt',
  goBack: 'Zurück zum vorigen Stand',
  goBackTitle: 'Zum vorigen Stand zurückkehren?',
  goBackText: 'Die Arten werden dann wieder erkannt wie davor. Neu gelernt wird erst wieder, wenn Sie weitere Dokumente entschieden haben.',
  forget: 'Gelerntes vergessen',
  forgetTitle: 'Alles Gelernte vergessen?',
  forgetText:
    'Gelöscht werden alle gelernten Stände und die Beispiele, aus denen sie entstanden. Das lässt sich nicht rückgängig machen. Dokumente und Verlauf bleiben.',
}
export type LearningMessages = typeof LEARNING_DE
