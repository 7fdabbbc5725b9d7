import type { AboutMessages } from './about.de.ts'

export const ABOUT_EN: AboutMessages = {
  title: 'About',
}
