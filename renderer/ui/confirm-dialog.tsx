import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useUiTexts } from './ui-texts.ts'

export interface ConfirmDialogProps {
  readonly title: string
  readonly open: boolean
  readonly children: ReactNode
  /** What happens, as a verb: «Löschen». */
  readonly confirmLabel: string
  readonly danger?: boolean | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmDialog({ confirmLabel, danger = false, onConfirm, onClose, ...rest }: ConfirmDialogProps) {
  const texts = useUiTexts()
  return (
    <Dialog
      {...rest}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            onClick={() => {
              onClose()
              onConfirm()
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  )
}
