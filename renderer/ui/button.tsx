import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { joinClasses } from './join-classes.ts'
import { KeyHint } from './key-hint.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  /** primary: the one next step of a view. danger: takes something away. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: LucideIcon | undefined
  /** Keys as in useShortcuts, shown behind the text. */
  readonly shortcut?: string | undefined
}

export function Button({ variant = 'secondary', icon: Icon, shortcut, className, children, ...native }: ButtonProps) {
  return (
    <button type="button" {...native} className={joinClasses(styles['button'], styles[variant], className)}>
      {Icon && <Icon size="1.15em" aria-hidden className={styles['icon']} />}
      {children}
      {shortcut !== undefined && <KeyHint keys={shortcut} />}
    </button>
  )
}
