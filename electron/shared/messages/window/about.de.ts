/** German texts of this part of the window; the English ones have the same shape. */
export const ABOUT_DE = {
  title: 'About',
}
export type AboutMessages = typeof ABOUT_DE
