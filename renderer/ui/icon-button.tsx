import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './icon-button.module.css'
import { joinClasses } from './join-classes.ts'

export interface IconButtonProps extends ComponentProps<'button'> {
  /** Name for screen readers, and the hint under the mouse. */
  readonly label: string
  readonly icon: LucideIcon
  /** Keys as in useShortcuts, named in the hint. */
  readonly shortcut?: string | undefined
}

export function IconButton({ label, icon: Icon, shortcut, className, ...native }: IconButtonProps) {
  return (
    <button
      type="button"
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      {...native}
      aria-label={label}
      className={joinClasses(styles['button'], className)}
    >
      <Icon size="1.15em" aria-hidden />
    </button>
  )
}
