/** What the self-test of the network lock does not cover, one sentence each: for the report and for „Über Postlotse“. */
export const NETWORK_LIMITS_DE: readonly string[] = [
  'Netzlaufwerke: Überwachte Ordner und Ziele wie \\\\Server\\Freigabe öffnet das Betriebssystem (SMB, NFS) wie jede Datei; das ist gewollt und geht nur zu Ordnern, die jemand ausgewählt oder eingestellt hat.',
  'Andere Programme: Postlotse startet eigene Leseprozesse, die dieselbe Sperre zuerst laden, und unter Windows reg.exe für die Richtlinien; was ein anderes Programm tut, sieht die Sperre nicht.',
  'Bausteine in Maschinencode (Bilder, Zeichnen, Modell, Datenbank) könnten an der Sperre vorbei; sie wurden ohne Netzfunktionen ausgewählt.',
  'Die Oberfläche (Chromium) hat eine eigene Sperre, die jede Anfrage verweigert, die nicht an das Programm selbst geht; dieser Selbsttest prüft sie nicht mit.',
]
