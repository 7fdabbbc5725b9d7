/** Where a document stands: one word, one colour and one picture for it in every view. */
import { Check, CircleCheck, Eye, FileX, Hand, type LucideIcon, Send } from 'lucide-react'
import type { DocumentState } from '../../electron/shared/domain/mail-document.ts'
import { Badge } from '../ui/badge.tsx'
import type { Tone } from '../ui/tone.ts'
import { useMessages } from './language.tsx'

export interface StateBadgeProps {
  readonly state: DocumentState
  /** In place of the usual picture, e.g. a lock. */
  readonly icon?: LucideIcon | undefined
}

/** Only what lies at its desk, or needs no desk, is done; only what a person must look at is unsure. */
const LOOKS: Readonly<Record<DocumentState, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  review: { icon: Eye, tone: 'unsure' },
  proposed: { icon: Check, tone: 'neutral' },
  confirmed: { icon: Send, tone: 'neutral' },
  delivered: { icon: CircleCheck, tone: 'done' },
  quarantined: { icon: FileX, tone: 'unsure' },
  settled: { icon: Hand, tone: 'done' },
}

export function StateBadge({ state, icon }: StateBadgeProps) {
  const { states } = useMessages().frame
  const look = LOOKS[state]
  return (
    <Badge tone={look.tone} icon={icon ?? look.icon}>
      {states[state]}
    </Badge>
  )
}
