import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { joinClasses } from './join-classes.ts'
import type { Tone } from './tone.ts'

export interface BadgeProps {
  readonly tone?: Tone | undefined
  readonly icon?: LucideIcon | undefined
  readonly children: ReactNode
}

export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps) {
  return (
    <span className={joinClasses(styles['badge'], styles[tone])}>
      {Icon && <Icon size="1.1em" aria-hidden className={styles['icon']} />}
      {children}
    </span>
  )
}
