import type { LabMessages } from './lab.de.ts'

export const LAB_EN: LabMessages = {
  title: 'Lab',
}
