/** German texts of this part of the window; the English ones have the same shape. */
export const CUTTING_DE = {
  title: 'Cutting',
}
export type CuttingMessages = typeof CUTTING_DE
