/** German texts of the way to the open store; the English ones have the same shape. */
export const STARTUP_DE = {
  opening: 'Postlotse wird geöffnet …',
  first: {
    title: 'Willkommen bei Postlotse',
    text: 'Alles, was Sie hier einlesen, wird auf diesem Gerät verschlüsselt gespeichert. Mit Ihrem Benutzerkonto öffnet es sich von selbst.',
    purpose: 'Nach einem Wechsel des Geräts oder des Benutzerkontos hilft nur diese Passphrase:',
    label: 'Wiederherstellungs-Passphrase',
    keep: 'Sie wird nur jetzt gezeigt. Schreiben Sie sie ab oder drucken Sie sie aus, und bewahren Sie sie getrennt von diesem Gerät auf, zum Beispiel bei der IT im Tresor. Ohne sie kommt dann niemand mehr an die Daten.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren ging nicht. Bitte abschreiben.',
    print: 'Drucken',
    noted: 'Ich habe die Passphrase sicher notiert',
    next: 'Weiter',
    /** On paper. */
    printed: {
      title: 'Postlotse: Wiederherstellungs-Passphrase',
      text: 'Öffnet den Datenbestand nach einem Wechsel des Geräts oder des Benutzerkontos. Groß und klein, Leerzeichen und Striche sind gleichgültig. Bitte getrennt vom Gerät aufbewahren.',
      date: (date: string) => `Angelegt am ${date}`,
      place: 'Gerät und Benutzerkonto: ____________________________',
    },
  },
  locked: {
    title: 'Datenbestand öffnen',
    text: 'Dieses Benutzerkonto kann den Schlüssel nicht öffnen, zum Beispiel nach einem Wechsel des Geräts oder des Kontos. Es ist nichts verloren: Mit der Wiederherstellungs-Passphrase geht es weiter.',
    label: 'Wiederherstellungs-Passphrase',
    hint: '24 Zeichen in 6 Gruppen. Groß und klein, Leerzeichen und Striche sind gleichgültig.',
    open: 'Öffnen',
    lost: 'Passphrase nicht zur Hand? Bitte fragen Sie Ihre IT, wo sie aufbewahrt wird. Postlotse können Sie solange schließen.',
  },
  failed: {
    title: 'Postlotse kann nicht geöffnet werden',
    retry: 'Noch einmal versuchen',
  },
}
export type StartupMessages = typeof STARTUP_DE
