/** English sentences for every expected failure, the same in meaning as the German ones. */
import type { ErrorCode } from '../domain/errors.ts'
import type { ErrorMessage } from './error-message.ts'

export const ERRORS_EN: Readonly<Record<ErrorCode, ErrorMessage>> = {
  empty: {
    title: 'The file is empty.',
    nextStep: 'Please repeat the scan or ask the sender to send it again.',
  },
  damaged: {
    title: 'The file is damaged and cannot be opened.',
    nextStep: 'Please check whether its usual program opens it, and save it anew there. Otherwise ask the sender to send it again.',
  },
  truncated: {
    title: 'The file is incomplete: its end is missing.',
    nextStep: 'The transfer was probably interrupted. Please copy or scan it again, otherwise ask the sender to send it again.',
  },
  encrypted: {
    title: 'The file is protected by a password or encrypted.',
    nextStep: 'Please ask the sender for an unprotected version, or open it with the password and save it without protection.',
  },
  'xfa-form': {
    title: 'The form has a format (XFA) that only Adobe programs show.',
    nextStep: 'Please open the form in Adobe Reader, print it to PDF, and read in the printed version.',
  },
  unsupported: {
    title: 'This kind of file cannot be read.',
    nextStep:
      'PDF, TIFF, JPEG, PNG, WebP, e-mails (EML, MSG), DOCX, ODT, text and electronic invoices are read. Please save the file as PDF or ask the sender to do so.',
  },
  'image-bomb': {
    title: 'The file would become disproportionately large when opened, so it was left closed as a precaution.',
    nextStep: 'If you know the sender, please ask for an ordinary version. If you do not, inform IT security.',
  },
  'too-large': {
    title: 'The file is larger than allowed.',
    nextStep: 'Please divide the file or save it with a lower resolution. An administrator can change the limit in the settings.',
  },
  'too-many-pages': {
    title: 'The file has more pages than allowed.',
    nextStep: 'Please divide the stack into several files. An administrator can change the limit in the settings.',
  },
  'nested-too-deep': {
    title: 'The e-mail has too many e-mails inside each other.',
    nextStep: 'Please open the innermost message, save its attachments one by one, and read those in.',
  },
  'too-many-attachments': {
    title: 'The e-mail has more attachments than allowed.',
    nextStep: 'Please save the attachments that are needed and read them in. An administrator can change the limit in the settings.',
  },
  'attachments-too-large': {
    title: 'The attachments of the e-mail are together larger than allowed.',
    nextStep: 'Please save the attachments that are needed and read them in. An administrator can change the limit in the settings.',
  },
  'no-permission': {
    title: 'The file may not be read, or another program has it open.',
    nextStep: 'Please close it in other programs and try again. If the right to read it is missing, ask IT for access.',
  },
  vanished: {
    title: 'The file was gone when it was to be read, or it was just being changed.',
    nextStep: 'Please check that scanning or copying has finished, and read the file in again.',
  },
  'link-outside': {
    title: 'The entry points to a file outside the inbox folder and was not opened.',
    nextStep: 'Please copy the file itself into the inbox folder.',
  },
  'not-a-file': {
    title: 'The entry is not an ordinary file.',
    nextStep: 'Please name a file or a folder with files.',
  },
  timeout: {
    title: 'Reading the file took too long and was stopped.',
    nextStep: 'Please try again later. If it happens again, divide the file or assign it by hand.',
  },
  'engine-crashed': {
    title: 'The reading program crashed twice on this file.',
    nextStep: 'Other files are not affected. Please save the file as PDF anew and try again, otherwise assign it by hand.',
  },
  'page-unreadable': {
    title: 'A page could not be read.',
    nextStep: 'Please look at this page in the original and scan it again if possible.',
  },
  'page-timeout': {
    title: 'Reading a page took too long and was stopped.',
    nextStep: 'Please look at this page in the original or read the file in again.',
  },
  internal: {
    title: 'An unexpected program error occurred while this file was read.',
    nextStep: 'Other files are not affected. Please assign the file by hand and report the error to IT.',
  },
  'delivery-failed': {
    title: 'The document could not be delivered.',
    nextStep: 'Please check that the target folder can be reached and has free space, then try again. The original is unchanged.',
  },
  usage: {
    title: 'The command is incomplete or contains something unknown.',
    nextStep: '“postlotse --help” shows all commands and options.',
  },
  'config-invalid': {
    title: 'The settings contain a mistake.',
    nextStep: 'Please correct the named place in the settings file.',
  },
  'taxonomy-invalid': {
    title: 'The list of document types contains a mistake.',
    nextStep: 'Please correct the named place in the file.',
  },
  'plan-invalid': {
    title: 'The distribution plan contains a mistake.',
    nextStep: 'Please correct the named place in the file.',
  },
  'shipped-changed': {
    title: 'A shipped file is missing or was changed; it was not used.',
    nextStep:
      'Please install Postlotse again. Your own plan and types belong in a copy (--plan, --taxonomy), not in the installation; in the source folder run “npm run hashes” afterwards.',
  },
  'model-missing': {
    title: 'The recognition model is missing.',
    nextStep: 'Please install Postlotse again or name the folder with the model by “--models”.',
  },
  'model-checksum': {
    title: 'The recognition model does not match its checksum and was not loaded.',
    nextStep: 'Please install Postlotse again. If it happens again, inform IT security.',
  },
  'model-lfs-pointer': {
    title: 'There is only a pointer (Git LFS) in place of the recognition model.',
    nextStep: 'Please run “git lfs pull” in the source folder or install Postlotse again.',
  },
  'model-incompatible': {
    title: 'The recognition model does not fit this version of Postlotse.',
    nextStep: 'Please use a model made for this version, or update Postlotse.',
  },
  'pack-remote': {
    title: 'This is the name of a model on the internet, not a folder on this machine.',
    nextStep: 'Postlotse never downloads anything. Please download the model on another machine and name the folder.',
  },
  'pack-incomplete': {
    title: 'The model pack lacks a file.',
    nextStep: 'It needs config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx or onnx/model_quantized.onnx. Please add the named file.',
  },
  'pack-outside': {
    title: 'A file of the model pack is a link or lies outside its folder.',
    nextStep: 'Please copy the pack with real files (Linux: “cp -rL”) and try again.',
  },
  'pack-licence': {
    title: 'The licence of the model pack is missing or not among the allowed ones.',
    nextStep: 'Please look the licence up at the publisher and name it by “--licence”, or take another model.',
  },
  'pack-tensors': {
    title: 'The network of the model pack is no encoder that Postlotse can use.',
    nextStep: 'Please have the model exported to ONNX for “feature-extraction” (inputs input_ids and attention_mask, output last_hidden_state).',
  },
  'pack-tokenizer': {
    title: 'The tokenizer of the model pack does not give German words back unchanged.',
    nextStep: 'Please take a model made for German that knows umlauts, ß and §.',
  },
  'pack-examples': {
    title: 'There are too few examples to fit the model pack.',
    nextStep: 'Please name a folder with more labelled documents by “--examples”, at least five of each type.',
  },
  'pack-exists': {
    title: 'No model pack can be added under this id.',
    nextStep: 'Please give another id by “--id” (lower-case letters, digits, dot, dash) or remove the present pack first.',
  },
  'pack-unsigned': {
    title: 'The model pack is not signed; only signed ones are used here.',
    nextStep: 'Please have the pack signed by whoever is in charge (“postlotse models sign”) and add it again.',
  },
  'pack-signature': {
    title: 'The signature of the model pack does not fit.',
    nextStep: 'Please obtain the pack anew and do not use it before it is clear who changed it.',
  },
  'pack-key-unknown': {
    title: 'The model pack is signed with a key that nobody trusts here.',
    nextStep: 'Please check the public key and have IT enter it in the policy “trustedPackKeys”.',
  },
  'pack-changed': {
    title: 'A file of the model pack is not the one that was signed.',
    nextStep: 'Please copy the pack anew and add it again.',
  },
  'pack-older': {
    title: 'This model pack is no newer than the one that is here.',
    nextStep: 'Please add a newer version; whoever really wants the older one removes the present one first (“postlotse models remove”).',
  },
  'pack-unknown': {
    title: 'There is no model pack with this id here.',
    nextStep: '“postlotse models list” names those that are there. Please correct “--model” or “model” in the settings.',
  },
  'pack-in-use': {
    title: 'This model is in use and cannot be removed.',
    nextStep: 'The shipped model always stays. Please take a pack out of “model” in the settings first.',
  },
  'ocr-data-missing': {
    title: 'The language data for text recognition are missing.',
    nextStep: 'Please install Postlotse again.',
  },
  'ocr-data-checksum': {
    title: 'The language data for text recognition do not match their checksum and were not loaded.',
    nextStep: 'Please install Postlotse again. If it happens again, inform IT security.',
  },
  'output-not-writable': {
    title: 'The output folder or file cannot be written to.',
    nextStep: 'Please check the right to write and the free space, or name another target.',
  },
  'store-locked': {
    title: 'The data store is locked: this user account cannot open its key.',
    nextStep: 'Please enter the recovery passphrase that was shown at the first start.',
  },
  'store-damaged': {
    title: 'The data store is damaged and was not opened. Nothing was deleted.',
    nextStep: 'Please close Postlotse and inform IT; a backup can be restored.',
  },
  'store-incomplete': {
    title: 'A part of the data is missing: data and key belong together. Nothing was deleted.',
    nextStep: 'Please close Postlotse and tell your IT department: bring back postlotse.db and key.json from the same backup.',
  },
  'store-newer': {
    title: 'The data store comes from a newer version of Postlotse.',
    nextStep: 'Please update Postlotse.',
  },
  'store-full': {
    title: 'There is no more space on the disk for the data store.',
    nextStep: 'Please free some space; work then goes on, nothing is lost.',
  },
  'store-in-use': {
    title: 'The data store is already open in another Postlotse.',
    nextStep: 'Please use the other window, or close it.',
  },
  'passphrase-wrong': {
    title: 'The passphrase does not fit this data store.',
    nextStep: 'Please check the spelling and enter it again.',
  },
  'key-file-missing': {
    title: 'The key file of the data store is missing.',
    nextStep: 'Please put the saved key file back, or name a file that holds the passphrase with --key-file.',
  },
  'key-file-open': {
    title: 'Others can read the key file.',
    nextStep: 'Please restrict its rights: only the account that runs Postlotse may read it (chmod 600).',
  },
  'request-refused': {
    title: 'The request of the window was refused.',
    nextStep: 'Please restart Postlotse. If it happens again, inform IT.',
  },
  'not-found': {
    title: 'What was asked for is no longer there.',
    nextStep: 'Please reload the list; it may have been dealt with or deleted on time.',
  },
  'state-changed': {
    title: 'The document is in another state by now.',
    nextStep: 'Please reload the list and check.',
  },
  'no-delivery-folder': {
    title: 'No delivery folder has been chosen yet.',
    nextStep: 'Please choose under Settings the folder into which finished documents are put.',
  },
  'folder-unreachable': {
    title: 'The folder does not exist or cannot be reached at the moment.',
    nextStep: 'Please check whether the drive is connected, or choose another folder.',
  },
  'folders-overlap': {
    title: 'The folders lie within each other: what is handed over would be taken in as mail again, or a file twice.',
    nextStep: 'Please choose a folder that neither lies within a folder already listed nor contains one.',
  },
  'policy-unreadable': {
    title: 'What your IT department has fixed for this computer cannot be read.',
    nextStep:
      'Please tell your IT department; what holds is shown by “postlotse doctor --policy”. Until then work goes on without it, and unsigned model packs are refused.',
  },
  'policy-invalid': {
    title: 'Some of what your IT department has fixed for this computer is wrong and does not hold; the rest does.',
    nextStep: 'Please tell your IT department. What holds is shown by “postlotse doctor --policy”.',
  },
  'fixed-by-policy': {
    title: 'This setting is fixed by your IT department and was not changed.',
    nextStep: 'If needed, please ask your IT department to change it.',
  },
  'type-in-use': {
    title: 'Documents already have this type, or the distribution plan names it; it was not deleted.',
    nextStep: 'Please switch the type off: it is then no longer offered, and older documents keep its name.',
  },
  'lab-unlabelled': {
    title: 'The files in the folder lack answers that can be read.',
    nextStep: 'Please name sub-folders like types, or lay an answer file beside each file. The technical detail names the place.',
  },
  'type-exists': {
    title: 'There is already a document type with this identifier.',
    nextStep: 'Please choose another identifier.',
  },
  cancelled: {
    title: 'The work was cancelled.',
    nextStep: 'There is nothing more to do. Documents already read are kept.',
  },
}
