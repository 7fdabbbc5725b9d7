import type { FrameMessages } from './frame.de.ts'

export const FRAME_EN: FrameMessages = {
  title: 'Frame',
}
