import type { LearningMessages } from './learning.de.ts'

const documents = (count: number) => (count === 1 ? '1 document' : `${count} documents`)

export const LEARNING_EN: LearningMessages = {
  intro:
    'When you confirm or correct document types, Postlotse learns from it. This happens on this computer only. What is new holds only when it has proved better than what was there before.',
  on: 'Learn from confirmations and corrections',
  onHint: 'Switched off, Postlotse recognises types as shipped. What was learned is kept.',
  impossible: 'This model cannot learn.',
  impossibleText: 'It lacks the reference letters that are used to check that nothing known is forgotten.',
  material: 'What is learned from',
  examples: 'documents',
  examplesNote: 'with a confirmed or corrected type, as long as their working copy is kept',
  waiting: 'newly decided',
  waitingNote: (corrected: number) => `${corrected} of them corrected`,
  state: 'What holds',
  shipped: 'The model holds as shipped. Nothing has been learned yet.',
  activeSince: (at: string) => `Learned, in use since ${at}`,
  taught: (types: string) => `Newly learned or improved: ${types}`,
  recent: (of, before, after) => `Decided most recently: ${documents(of)}. Of these, ${after} would have been named rightly without help, before ${before}.`,
  reference: (of, before, after) => `Of ${of} fixed reference letters, ${after} were named rightly, before ${before}.`,
  last: (at) => `Last attempt to learn, ${at}`,
  verdicts: {
    better: 'The result was better and was taken.',
    worse: 'Not taken: something known would have been forgotten. Please check whether something was corrected wrongly by mistake.',
    'no-better': 'Not taken: the result was no better. With more corrections the next attempt may succeed.',
  },
  ownTypes: 'Own document types',
  ownTypesText: 'An own type is proposed by itself once enough letters of it have been decided and learning has succeeded.',
  ownTypeColumns: { type: 'Document type', letters: 'Decided letters', state: 'State' },
  lettersOf: (letters, needed) => (letters < needed ? `${letters} of ${needed} needed` : `${letters}`),
  learned: 'is recognised',
  notLearned: 'is not recognised yet',
  learn: 'Learn now',
  learning: 'Learning',
  goBack: 'Back to what held before',
  goBackTitle: 'Go back to what held before?',
  goBackText: 'Types are then recognised as they were. Learning goes on once you have decided further documents.',
  forget: 'Forget what was learned',
  forgetTitle: 'Forget everything that was learned?',
  forgetText: 'All learned states and the examples they came from are deleted. This cannot be undone. Documents and history stay.',
}
