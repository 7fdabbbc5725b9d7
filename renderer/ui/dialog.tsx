/** A modal window of the browser itself: Escape closes it, the focus stays in it and returns afterwards. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { joinClasses } from './join-classes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
}

export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

function OpenDialog({ title, onClose, children, actions, size = 'normal' }: Omit<DialogProps, 'open'>) {
  const texts = useUiTexts()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    if (dialog !== null) focusFirst(dialog)
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={joinClasses(styles['dialog'], styles[size])}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        <IconButton label={texts.close} icon={X} onClick={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
      {actions !== undefined && <footer className={styles['foot']}>{actions}</footer>}
    </dialog>
  )
}

/** The first field to fill in, else the first (least far-reaching) button at the foot, else the heading; never the cross. */
function focusFirst(dialog: HTMLElement): void {
  const field = dialog.querySelector<HTMLElement>('input:not([type="checkbox"], [type="radio"], :disabled), textarea:not(:disabled), select:not(:disabled)')
  const target = field ?? dialog.querySelector<HTMLElement>('footer button:not(:disabled)') ?? dialog.querySelector<HTMLElement>('h2')
  target?.focus()
}
