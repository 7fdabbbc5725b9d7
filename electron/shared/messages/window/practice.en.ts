import type { PracticeMessages } from './practice.de.ts'

export const PRACTICE_EN: PracticeMessages = {
  title: 'Practice',
}
