import type { StartupMessages } from './startup.de.ts'

export const STARTUP_EN: StartupMessages = {
  opening: 'Opening Postlotse …',
  first: {
    title: 'Welcome to Postlotse',
    text: 'Everything you take in here is kept encrypted on this device. Your user account opens it by itself.',
    purpose: 'After a change of device or user account, only this passphrase helps:',
    label: 'Recovery passphrase',
    keep: 'It is shown only now. Write it down or print it, and keep it apart from this device, for example in the safe of your IT department. Without it nobody could get at the data any more.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying did not work. Please write it down.',
    print: 'Print',
    noted: 'I have noted the passphrase in a safe place',
    next: 'Continue',
    printed: {
      title: 'Postlotse: recovery passphrase',
      text: 'Opens the data after a change of device or user account. Upper and lower case, spaces and hyphens make no difference. Please keep it apart from the device.',
      date: (date) => `Made on ${date}`,
      place: 'Device and user account: ____________________________',
    },
  },
  locked: {
    title: 'Open the data',
    text: 'This user account cannot open the key, for example after a change of device or account. Nothing is lost: the recovery passphrase opens it.',
    label: 'Recovery passphrase',
    hint: '24 characters in 6 groups. Upper and lower case, spaces and hyphens make no difference.',
    open: 'Open',
    lost: 'Passphrase not at hand? Please ask your IT department where it is kept. You can close Postlotse meanwhile.',
  },
  failed: {
    title: 'Postlotse cannot be opened',
    retry: 'Try again',
  },
}
