/** German sentences for every expected failure: calm, plain, with what to do next. They never blame the sender or the clerk. */
import type { ErrorCode } from '../domain/errors.ts'
import type { ErrorMessage } from './error-message.ts'

export const ERRORS_DE: Readonly<Record<ErrorCode, ErrorMessage>> = {
  empty: {
    title: 'Die Datei ist leer.',
    nextStep: 'Bitte den Scan wiederholen oder den Absender um erneute Zusendung bitten.',
  },
  damaged: {
    title: 'Die Datei ist beschädigt und lässt sich nicht öffnen.',
    nextStep: 'Bitte prüfen, ob sie sich mit dem gewohnten Programm öffnen lässt, und sie dort neu speichern. Sonst den Absender um erneute Zusendung bitten.',
  },
  truncated: {
    title: 'Die Datei ist unvollständig: Ihr Ende fehlt.',
    nextStep: 'Vermutlich wurde die Übertragung abgebrochen. Bitte erneut kopieren oder scannen, sonst den Absender um erneute Zusendung bitten.',
  },
  encrypted: {
    title: 'Die Datei ist mit einem Kennwort geschützt oder verschlüsselt.',
    nextStep: 'Bitte den Absender um eine ungeschützte Fassung bitten, oder die Datei mit dem Kennwort öffnen und ohne Schutz neu speichern.',
  },
  'xfa-form': {
    title: 'Das Formular liegt in einem Format (XFA) vor, das nur Adobe-Programme anzeigen.',
    nextStep: 'Bitte das Formular in Adobe Reader öffnen und als PDF drucken, dann die gedruckte Fassung einlesen.',
  },
  unsupported: {
    title: 'Diese Art von Datei kann nicht gelesen werden.',
    nextStep:
      'Gelesen werden PDF, TIFF, JPEG, PNG, WebP, E-Mails (EML, MSG), DOCX, ODT, Text und elektronische Rechnungen. Bitte die Datei als PDF speichern oder den Absender darum bitten.',
  },
  'image-bomb': {
    title: 'Die Datei würde beim Öffnen unverhältnismäßig groß und wurde vorsorglich nicht geöffnet.',
    nextStep: 'Wenn der Absender bekannt ist, bitte um eine gewöhnliche Fassung bitten. Bei unbekanntem Absender die IT-Sicherheit verständigen.',
  },
  'too-large': {
    title: 'Die Datei ist größer als erlaubt.',
    nextStep: 'Bitte die Datei aufteilen oder mit geringerer Auflösung speichern. Die Grenze kann die Administration in den Einstellungen ändern.',
  },
  'too-many-pages': {
    title: 'Die Datei hat mehr Seiten als erlaubt.',
    nextStep: 'Bitte den Stapel in mehrere Dateien aufteilen. Die Grenze kann die Administration in den Einstellungen ändern.',
  },
  'nested-too-deep': {
    title: 'In der E-Mail stecken zu viele E-Mails ineinander.',
    nextStep: 'Bitte die innerste Nachricht öffnen, ihre Anlagen einzeln speichern und diese einlesen.',
  },
  'too-many-attachments': {
    title: 'Die E-Mail hat mehr Anlagen als erlaubt.',
    nextStep: 'Bitte die benötigten Anlagen einzeln speichern und einlesen. Die Grenze kann die Administration in den Einstellungen ändern.',
  },
  'attachments-too-large': {
    title: 'Die Anlagen der E-Mail sind zusammen größer als erlaubt.',
    nextStep: 'Bitte die benötigten Anlagen einzeln speichern und einlesen. Die Grenze kann die Administration in den Einstellungen ändern.',
  },
  'no-permission': {
    title: 'Die Datei darf nicht gelesen werden oder ist gerade in einem anderen Programm geöffnet.',
    nextStep: 'Bitte die Datei in anderen Programmen schließen und erneut versuchen. Fehlt das Leserecht, die IT um Freigabe bitten.',
  },
  vanished: {
    title: 'Die Datei war beim Lesen nicht mehr da oder wurde gerade verändert.',
    nextStep: 'Bitte prüfen, ob der Scan oder Kopiervorgang abgeschlossen ist, und die Datei erneut einlesen.',
  },
  'link-outside': {
    title: 'Der Eintrag verweist auf eine Datei außerhalb des Eingangsordners und wurde nicht geöffnet.',
    nextStep: 'Bitte die Datei selbst in den Eingangsordner kopieren.',
  },
  'not-a-file': {
    title: 'Der Eintrag ist keine gewöhnliche Datei.',
    nextStep: 'Bitte eine Datei oder einen Ordner mit Dateien angeben.',
  },
  timeout: {
    title: 'Das Lesen der Datei hat zu lange gedauert und wurde beendet.',
    nextStep: 'Bitte später erneut versuchen. Tritt es wieder auf, die Datei aufteilen oder von Hand zuordnen.',
  },
  'engine-crashed': {
    title: 'Beim Lesen dieser Datei ist das Leseprogramm zweimal abgestürzt.',
    nextStep: 'Die übrigen Dateien sind nicht betroffen. Bitte die Datei als PDF neu speichern und erneut versuchen, sonst von Hand zuordnen.',
  },
  'page-unreadable': {
    title: 'Eine Seite konnte nicht gelesen werden.',
    nextStep: 'Bitte diese Seite im Original ansehen und, wenn möglich, neu scannen.',
  },
  'page-timeout': {
    title: 'Das Lesen einer Seite hat zu lange gedauert und wurde beendet.',
    nextStep: 'Bitte diese Seite im Original ansehen oder die Datei erneut einlesen.',
  },
  internal: {
    title: 'Beim Lesen dieser Datei ist ein unerwarteter Programmfehler aufgetreten.',
    nextStep: 'Die übrigen Dateien sind nicht betroffen. Bitte die Datei von Hand zuordnen und den Fehler der IT melden.',
  },
  'delivery-failed': {
    title: 'Das Dokument konnte nicht übergeben werden.',
    nextStep: 'Bitte prüfen, ob der Zielordner erreichbar und genügend Platz frei ist, dann erneut versuchen. Das Original ist unverändert.',
  },
  usage: {
    title: 'Der Aufruf ist nicht vollständig oder enthält Unbekanntes.',
    nextStep: '„postlotse --help“ zeigt alle Befehle und Angaben.',
  },
  'config-invalid': {
    title: 'Die Einstellungen enthalten einen Fehler.',
    nextStep: 'Bitte die genannte Stelle in der Einstellungsdatei berichtigen.',
  },
  'taxonomy-invalid': {
    title: 'Das Verzeichnis der Dokumentarten enthält einen Fehler.',
    nextStep: 'Bitte die genannte Stelle in der Datei berichtigen.',
  },
  'plan-invalid': {
    title: 'Der Geschäftsverteilungsplan enthält einen Fehler.',
    nextStep: 'Bitte die genannte Stelle in der Datei berichtigen.',
  },
  'shipped-changed': {
    title: 'Eine mitgelieferte Datei fehlt oder wurde verändert; sie wurde nicht benutzt.',
    nextStep:
      'Bitte Postlotse neu installieren. Eigene Pläne und Arten gehören in eine Kopie (--plan, --taxonomy), nicht in die Installation; im Quellverzeichnis danach „npm run hashes“.',
  },
  'model-missing': {
    title: 'Das Erkennungsmodell fehlt.',
    nextStep: 'Bitte Postlotse neu installieren oder mit „--models“ den Ordner angeben, in dem das Modell liegt.',
  },
  'model-checksum': {
    title: 'Das Erkennungsmodell stimmt nicht mit seiner Prüfsumme überein und wurde nicht geladen.',
    nextStep: 'Bitte Postlotse neu installieren. Tritt es wieder auf, die IT-Sicherheit verständigen.',
  },
  'model-lfs-pointer': {
    title: 'Statt des Erkennungsmodells liegt nur ein Verweis (Git LFS) vor.',
    nextStep: 'Bitte im Quellverzeichnis „git lfs pull“ ausführen oder Postlotse neu installieren.',
  },
  'model-incompatible': {
    title: 'Das Erkennungsmodell passt nicht zu dieser Fassung von Postlotse.',
    nextStep: 'Bitte ein Modell verwenden, das für diese Fassung bestimmt ist, oder Postlotse aktualisieren.',
  },
  'pack-remote': {
    title: 'Das ist der Name eines Modells im Internet, kein Ordner auf diesem Rechner.',
    nextStep: 'Postlotse lädt nie etwas herunter. Bitte das Modell auf einem anderen Rechner herunterladen und den Ordner angeben.',
  },
  'pack-incomplete': {
    title: 'Dem Modellpaket fehlt eine Datei.',
    nextStep:
      'Gebraucht werden config.json, tokenizer.json, tokenizer_config.json und onnx/model.onnx oder onnx/model_quantized.onnx. Bitte die genannte Datei dazulegen.',
  },
  'pack-outside': {
    title: 'Eine Datei des Modellpakets ist eine Verknüpfung oder liegt außerhalb seines Ordners.',
    nextStep: 'Bitte das Paket mit echten Dateien kopieren (Linux: „cp -rL“) und es noch einmal versuchen.',
  },
  'pack-licence': {
    title: 'Die Lizenz des Modellpakets fehlt oder gehört nicht zu den erlaubten.',
    nextStep: 'Bitte die Lizenz beim Herausgeber nachsehen und mit „--licence“ angeben, oder ein anderes Modell nehmen.',
  },
  'pack-tensors': {
    title: 'Das Netz des Modellpakets ist kein Encoder, den Postlotse benutzen kann.',
    nextStep: 'Bitte das Modell für „feature-extraction“ als ONNX ausführen lassen (Eingänge input_ids und attention_mask, Ausgang last_hidden_state).',
  },
  'pack-tokenizer': {
    title: 'Der Tokenizer des Modellpakets gibt deutsche Wörter nicht unverändert wieder.',
    nextStep: 'Bitte ein Modell nehmen, das für Deutsch gemacht ist und Umlaute, ß und § kennt.',
  },
  'pack-examples': {
    title: 'Für das Anpassen des Modellpakets gibt es zu wenige Beispiele.',
    nextStep: 'Bitte mit „--examples“ einen Ordner mit mehr beschrifteten Dokumenten angeben, von jeder Art wenigstens fünf.',
  },
  'pack-exists': {
    title: 'Unter dieser Kennung lässt sich kein Modellpaket aufnehmen.',
    nextStep: 'Bitte mit „--id“ eine andere Kennung angeben (kleine Buchstaben, Ziffern, Punkt, Strich) oder das vorhandene Paket erst entfernen.',
  },
  'pack-unsigned': {
    title: 'Das Modellpaket ist nicht unterschrieben; hier werden nur unterschriebene benutzt.',
    nextStep: 'Bitte das Paket von der zuständigen Stelle unterschreiben lassen („postlotse models sign“) und neu aufnehmen.',
  },
  'pack-signature': {
    title: 'Die Unterschrift des Modellpakets stimmt nicht.',
    nextStep: 'Bitte das Paket neu beschaffen und nicht benutzen, bis geklärt ist, wer es verändert hat.',
  },
  'pack-key-unknown': {
    title: 'Das Modellpaket ist mit einem Schlüssel unterschrieben, dem hier niemand vertraut.',
    nextStep: 'Bitte den öffentlichen Schlüssel prüfen und von der IT in der Richtlinie „trustedPackKeys“ eintragen lassen.',
  },
  'pack-changed': {
    title: 'Eine Datei des Modellpakets ist nicht die, die unterschrieben wurde.',
    nextStep: 'Bitte das Paket neu kopieren und noch einmal aufnehmen.',
  },
  'pack-older': {
    title: 'Dieses Modellpaket ist nicht neuer als das vorhandene.',
    nextStep: 'Bitte eine neuere Fassung aufnehmen; wer die ältere wirklich will, entfernt erst die vorhandene („postlotse models remove“).',
  },
  'pack-unknown': {
    title: 'Ein Modellpaket mit dieser Kennung gibt es hier nicht.',
    nextStep: '„postlotse models list“ nennt die vorhandenen. Bitte „--model“ oder „model“ in den Einstellungen berichtigen.',
  },
  'pack-in-use': {
    title: 'Dieses Modell wird benutzt und kann nicht entfernt werden.',
    nextStep: 'Das mitgelieferte Modell bleibt immer. Ein Paket bitte erst aus „model“ in den Einstellungen nehmen.',
  },
  'ocr-data-missing': {
    title: 'Die Sprachdaten für die Texterkennung fehlen.',
    nextStep: 'Bitte Postlotse neu installieren.',
  },
  'ocr-data-checksum': {
    title: 'Die Sprachdaten für die Texterkennung stimmen nicht mit ihrer Prüfsumme überein und wurden nicht geladen.',
    nextStep: 'Bitte Postlotse neu installieren. Tritt es wieder auf, die IT-Sicherheit verständigen.',
  },
  'output-not-writable': {
    title: 'In den Ausgabeordner oder die Ausgabedatei kann nicht geschrieben werden.',
    nextStep: 'Bitte Schreibrechte und freien Platz prüfen oder ein anderes Ziel angeben.',
  },
  'store-locked': {
    title: 'Der Datenbestand ist verschlossen: Dieses Benutzerkonto kann den Schlüssel nicht öffnen.',
    nextStep: 'Bitte die Wiederherstellungs-Passphrase eingeben, die beim ersten Start gezeigt wurde.',
  },
  'store-damaged': {
    title: 'Der Datenbestand ist beschädigt und wurde nicht geöffnet. Es wurde nichts gelöscht.',
    nextStep: 'Bitte Postlotse schließen und die IT verständigen; eine Sicherung kann zurückgespielt werden.',
  },
  'store-incomplete': {
    title: 'Vom Datenbestand fehlt ein Teil: Daten und Schlüssel gehören zusammen. Es wurde nichts gelöscht.',
    nextStep: 'Bitte Postlotse schließen und die IT verständigen: postlotse.db und key.json aus derselben Sicherung zurückspielen.',
  },
  'store-newer': {
    title: 'Der Datenbestand stammt aus einer neueren Fassung von Postlotse.',
    nextStep: 'Bitte Postlotse aktualisieren.',
  },
  'store-full': {
    title: 'Auf dem Datenträger ist kein Platz mehr für den Datenbestand.',
    nextStep: 'Bitte Platz schaffen; die Arbeit geht dann weiter, nichts ist verloren.',
  },
  'store-in-use': {
    title: 'Der Datenbestand ist schon von einem anderen Postlotse geöffnet.',
    nextStep: 'Bitte das andere Fenster benutzen oder es schließen.',
  },
  'passphrase-wrong': {
    title: 'Die Passphrase passt nicht zu diesem Datenbestand.',
    nextStep: 'Bitte Schreibweise prüfen und noch einmal eingeben.',
  },
  'key-file-missing': {
    title: 'Die Schlüsseldatei für den Datenbestand fehlt.',
    nextStep: 'Bitte die gesicherte Schlüsseldatei zurücklegen oder mit --key-file eine Datei angeben, in der die Passphrase steht.',
  },
  'key-file-open': {
    title: 'Die Schlüsseldatei können auch andere lesen.',
    nextStep: 'Bitte die Rechte einschränken: nur das Konto, unter dem Postlotse läuft, darf sie lesen (chmod 600).',
  },
  'request-refused': {
    title: 'Die Anfrage des Fensters wurde abgelehnt.',
    nextStep: 'Bitte Postlotse neu starten. Tritt es wieder auf, die IT verständigen.',
  },
  'not-found': {
    title: 'Das Gesuchte ist nicht mehr vorhanden.',
    nextStep: 'Bitte die Liste neu laden; vielleicht wurde es inzwischen bearbeitet oder fristgerecht gelöscht.',
  },
  'state-changed': {
    title: 'Das Dokument ist inzwischen in einem anderen Zustand.',
    nextStep: 'Bitte die Liste neu laden und den Stand prüfen.',
  },
  'no-delivery-folder': {
    title: 'Es ist noch kein Übergabeordner gewählt.',
    nextStep: 'Bitte unter Einstellungen den Ordner wählen, in den fertige Dokumente gelegt werden.',
  },
  'folder-unreachable': {
    title: 'Der Ordner ist nicht vorhanden oder gerade nicht erreichbar.',
    nextStep: 'Bitte prüfen, ob das Laufwerk verbunden ist, oder einen anderen Ordner wählen.',
  },
  'folders-overlap': {
    title: 'Die Ordner liegen ineinander: Abgelegtes würde gleich wieder als Post eingelesen, oder eine Datei doppelt.',
    nextStep: 'Bitte einen Ordner wählen, der weder in einem schon eingetragenen Ordner liegt noch einen enthält.',
  },
  'policy-unreadable': {
    title: 'Die Vorgaben der IT für diesen Rechner lassen sich nicht lesen.',
    nextStep:
      'Bitte die IT verständigen; was gilt, zeigt „postlotse doctor --policy“. Bis dahin wird ohne sie gearbeitet, Modellpakete ohne Unterschrift werden abgewiesen.',
  },
  'policy-invalid': {
    title: 'Einzelne Vorgaben der IT für diesen Rechner sind fehlerhaft und gelten nicht; die übrigen gelten.',
    nextStep: 'Bitte die IT verständigen. Was gilt, zeigt „postlotse doctor --policy“.',
  },
  'fixed-by-policy': {
    title: 'Diese Einstellung ist von der IT vorgegeben und wurde nicht geändert.',
    nextStep: 'Bitte bei Bedarf die IT um eine Änderung der Vorgabe bitten.',
  },
  'type-in-use': {
    title: 'Dokumente tragen diese Dokumentart schon, oder der Verteilungsplan nennt sie; gelöscht wurde sie nicht.',
    nextStep: 'Bitte die Dokumentart abschalten: Sie wird dann nicht mehr angeboten, und ältere Dokumente behalten ihren Namen.',
  },
  'lab-unlabelled': {
    title: 'Zu den Dateien im Ordner fehlen lesbare Antworten.',
    nextStep: 'Bitte Unterordner wie Dokumentarten benennen oder neben jede Datei eine Antwortdatei legen. Die technische Einzelheit nennt die Stelle.',
  },
  'type-exists': {
    title: 'Eine Dokumentart mit dieser Kennung gibt es schon.',
    nextStep: 'Bitte eine andere Kennung wählen.',
  },
  cancelled: {
    title: 'Der Vorgang wurde abgebrochen.',
    nextStep: 'Es ist nichts weiter zu tun. Bereits gelesene Dokumente bleiben erhalten.',
  },
}
