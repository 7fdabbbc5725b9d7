/** Where the messages of toast() appear: at the upper edge, over no work. They are read out, stay while the mouse is moved over them or the focus is on them, and go by themselves. */
import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { joinClasses } from './join-classes.ts'
import { dismissToast, type ShownToast, shownToasts, subscribeToasts } from './toast.ts'
import styles from './toasts.module.css'
import { TONE_ICONS } from './tone.ts'
import { useUiTexts } from './ui-texts.ts'

/** Milliseconds; a message with an action stays longer. */
const STAYS = 6_000
const STAYS_WITH_ACTION = 12_000

export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, shownToasts)
  return (
    <section aria-label={useUiTexts().notifications} className={styles['toasts']}>
      <ul aria-live="polite" className={styles['list']}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  )
}

function ToastCard({ toast: { id, text, tone = 'neutral', action } }: { readonly toast: ShownToast }) {
  const [held, setHeld] = useState(false)
  const texts = useUiTexts()
  const Icon = TONE_ICONS[tone]
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(id), action === undefined ? STAYS : STAYS_WITH_ACTION)
    return () => clearTimeout(timer)
  }, [held, id, action])
  return (
    <li
      className={joinClasses(styles['toast'], styles[tone])}
      onPointerMove={({ movementX, movementY }) => setHeld((before) => before || movementX !== 0 || movementY !== 0)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone !== 'neutral' && <Icon size="1.25em" aria-hidden className={styles['icon']} />}
      <p className={styles['text']}>{text}</p>
      {action !== undefined && (
        <Button
          variant="quiet"
          onClick={() => {
            dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={texts.close} icon={X} onClick={() => dismissToast(id)} />
    </li>
  )
}
