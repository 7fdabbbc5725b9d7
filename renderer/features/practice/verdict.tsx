/** Right or wrong, never by colour alone. */
import { Check, X } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import styles from './practice-view.module.css'

export function Verdict({ right }: { readonly right: boolean }) {
  const { feedback } = useMessages().practice
  const Icon = right ? Check : X
  return <Icon size="1.1em" role="img" aria-label={right ? feedback.right : feedback.wrong} className={right ? styles['right'] : styles['wrong']} />
}
