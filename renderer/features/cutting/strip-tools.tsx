/** Above the page strip: to the places that need a look, and what is shown. */
import { CircleHelp } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './strip-tools.module.css'

export interface StripToolsProps {
  readonly doubtCount: number
  readonly onNextDoubt: () => void
  /** false: there are no blank pages. */
  readonly canHide: boolean
  readonly hideBlank: boolean
  readonly hiddenCount: number
  readonly onHideBlank: (hide: boolean) => void
}

export function StripTools({ doubtCount, onNextDoubt, canHide, hideBlank, hiddenCount, onHideBlank }: StripToolsProps) {
  const texts = useMessages().cutting
  return (
    <div className={styles['tools']}>
      {doubtCount > 0 && (
        <Button icon={CircleHelp} shortcut="n" onClick={onNextDoubt}>
          {texts.doubts(doubtCount)}
        </Button>
      )}
      <Checkbox label={texts.hideBlank} checked={hideBlank} disabled={!canHide} onChange={onHideBlank} />
      <p className={styles['quiet']}>{hiddenCount > 0 ? texts.hiddenBlank(hiddenCount) : texts.gap.drag}</p>
    </div>
  )
}
