import type { CuttingMessages } from './cutting.de.ts'

export const CUTTING_EN: CuttingMessages = {
  title: 'Cutting',

  stacks: {
    intro: 'Where in a stack one letter ends and the next begins. The file itself is never changed.',
    uncertain: 'Please look',
    uncertainHint: 'It is not certain where the letters begin.',
    others: 'Other stacks',
    othersHint: 'The cuts of these files are certain. You can change them all the same.',
    pages: (n) => (n === 1 ? '1 page' : `${n} pages`),
    documents: (n) => (n === 1 ? '1 document' : `${n} documents`),
    sure: (percent) => `Cuts only ${percent} certain`,
    none: 'No stack is waiting',
    noneHint: 'As soon as a file of several pages arrives, its cuts can be changed here.',
    loading: 'Looking for stacks …',
  },

  loading: 'Fetching the pages …',
  back: 'All stacks',
  untouched: 'The original file stays as it is.',
  uncertain: 'Please check the cuts',
  uncertainHint: 'Uncertain places are marked. If everything is right, “Cuts are right” is enough.',
  locked: 'What is confirmed or handed over already cannot be cut again. These letters carry a lock.',
  notPaper: 'This file is one single text and is not cut.',
  allDecided: 'Everything in this file is decided. Its cuts can no longer be changed.',

  strip: 'Pages and cuts',
  doubts: (n) => (n === 1 ? 'To the uncertain place' : `Next of ${n} uncertain places`),
  hideBlank: 'Hide blank pages',
  hiddenBlank: (n) => (n === 1 ? '1 blank page hidden, it still belongs to its letter' : `${n} blank pages hidden, they still belong to their letters`),
  undoStep: 'Undo',
  discard: 'Discard changes',

  page: (page, of) => `Page ${page} of ${of}`,
  pageShort: (page) => `p. ${page}`,
  blank: 'blank',
  separator: 'separator sheet, part of no letter',
  separatorShort: 'separator',
  noText: 'Nothing was read on this page.',
  inDocument: (number, label) => `document ${number}, ${label}`,
  isNew: 'New',
  isNewGuessed: 'New, probably',
  guessing: 'having a look …',

  gap: {
    cut: (before, after) => `Cut between pages ${before} and ${after}`,
    locked: 'fixed, as it is decided already',
    drag: 'Click to cut or to join, drag to move the cut.',
  },
  certainty: {
    begins: 'a letter certainly begins here',
    'probably-begins': 'probably new, a letter begins here',
    unsure: 'uncertain whether a letter begins here',
    'probably-continues': 'probably one with the page before',
    continues: 'certainly belongs together',
  },
  certaintyShort: {
    begins: 'certain',
    'probably-begins': 'probably new',
    unsure: 'uncertain',
    'probably-continues': 'probably one',
  },

  keys: {
    split: 'Cut before this page',
    merge: 'Join with the next letter',
    nextDoubt: 'Next uncertain place',
    previousDoubt: 'Previous uncertain place',
    zoom: 'Look at the page in large',
    moveLeft: 'Move the cut one page towards the front',
    moveRight: 'Move the cut one page towards the back',
    toggle: 'On a cut: cut or join',
  },

  summary: {
    unchanged: (n) => (n === 1 ? 'One document, as before' : `${n} documents, as before`),
    changed: (before, after) => `So far ${before === 1 ? '1 document' : `${before} documents`}, from now on ${after}`,
    lost: 'What you entered for letters that change no longer counts then. The history keeps it.',
  },
  apply: 'Apply cuts',
  confirm: 'Cuts are right',
  applying: 'The letters are being read anew …',
  applied: (n) => (n === 1 ? 'Cut anew: 1 document.' : `Cut anew: ${n} documents.`),
  confirmed: 'Cuts confirmed.',
  undo: 'Undo',
  undone: 'The former cuts are back.',

  zoom: {
    previous: 'Previous page',
    next: 'Next page',
  },
}
