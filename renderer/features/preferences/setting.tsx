/** One setting with, where IT has fixed it, the reason why it cannot be changed. */
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/language.tsx'
import styles from './setting.module.css'

export interface SettingProps {
  readonly locked?: boolean
  readonly children: ReactNode
}

export function Setting({ locked = false, children }: SettingProps) {
  const texts = useMessages().preferences
  return (
    <div className={styles['setting']}>
      {children}
      {locked && (
        <p className={styles['locked']}>
          <Lock size="1.1em" aria-hidden /> {texts.locked}
        </p>
      )}
    </div>
  )
}
