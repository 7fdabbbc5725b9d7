/** German texts of this part of the window; the English ones have the same shape. */
export const FRAME_DE = {
  title: 'Frame',
}
export type FrameMessages = typeof FRAME_DE
