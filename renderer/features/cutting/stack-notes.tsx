/** What a person should know before cutting: one sentence, not more. */
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { useMessages } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { lockedGaps } from './cut-plan.ts'
import styles from './stack-notes.module.css'

export function StackNotes({ stack }: { readonly stack: Stack }) {
  const texts = useMessages().cutting
  if (!stack.canCut) return <Notice tone="neutral" title={stack.hasImages ? texts.allDecided : texts.notPaper} />
  return (
    <div className={styles['notes']}>
      {stack.uncertain && (
        <Notice tone="unsure" title={texts.uncertain}>
          {texts.uncertainHint}
        </Notice>
      )}
      {lockedGaps(stack).size > 0 && <p className={styles['quiet']}>{texts.locked}</p>}
    </div>
  )
}
