import type { CuttingMessages } from './cutting.de.ts'

export const CUTTING_EN: CuttingMessages = {
  title: 'Cutting',
}
