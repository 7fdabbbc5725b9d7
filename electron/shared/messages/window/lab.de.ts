/** German texts of this part of the window; the English ones have the same shape. */
export const LAB_DE = {
  title: 'Lab',
}
export type LabMessages = typeof LAB_DE
