/** The few meanings that colour has. */
import { CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon } from 'lucide-react'

export type Tone = 'neutral' | 'urgent' | 'unsure' | 'done' | 'info'

/** Meaning never hangs on colour alone. */
export const TONE_ICONS: Readonly<Record<Tone, LucideIcon>> = { neutral: Info, urgent: CircleAlert, unsure: CircleHelp, done: CircleCheck, info: Info }
