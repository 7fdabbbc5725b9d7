/** Reallabor: choose a labelled folder, watch it being read, see the report. */
import { FlaskConical, FolderOpen } from 'lucide-react'
import { useCallback, useState } from 'react'
import { DEFAULT_LAB_ASSUMPTIONS } from '../../../electron/shared/ipc/requests/lab.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { RequestError } from '../../lib/postlotse-client.ts'
import { useKept } from '../../lib/use-kept.ts'
import { useRequest, useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { AssumptionsPanel } from './assumptions-panel.tsx'
import { FolderFormat } from './folder-format.tsx'
import { LabProgress } from './lab-progress.tsx'
import styles from './lab-view.module.css'
import { ReportSheet } from './report-sheet.tsx'
import { SaveReport } from './save-report.tsx'
import { useLabState } from './use-lab-state.ts'

export function LabView() {
  const texts = useMessages().lab
  const [assumptions, setAssumptions] = useState(DEFAULT_LAB_ASSUMPTIONS)
  const report = useRequest('lab.report', assumptions)
  const { refetch } = report
  const { state, error, look } = useLabState(useCallback(() => void refetch(), [refetch]))
  const shown = useKept(report.data) ?? null
  const choose = useSend('shell.chooseFolder')
  const start = useSend('lab.start')
  const begin = async () => {
    const folder = await choose.mutateAsync(null)
    if (folder !== null) start.mutate({ folder }, { onSettled: look })
  }
  const running = state?.phase === 'running'
  const button = (
    <Button variant={shown === null ? 'primary' : 'secondary'} icon={FolderOpen} disabled={running || start.isPending} onClick={begin}>
      {shown === null ? texts.choose : texts.chooseOther}
    </Button>
  )

  return (
    <ViewPage
      title={texts.title}
      actions={
        shown !== null && (
          <>
            {button}
            <SaveReport assumptions={assumptions} />
          </>
        )
      }
    >
      <p className={styles['intro']}>{texts.intro}</p>
      <ErrorNotice error={error ?? start.error ?? choose.error ?? report.error} />
      {running && state && <LabProgress state={state} onCancelled={look} />}
      {state?.phase === 'cancelled' && <Notice title={texts.cancelled.title}>{texts.cancelled.text}</Notice>}
      {state?.phase === 'failed' && state.error && <ErrorNotice error={new RequestError(state.error.code, state.error.detail)} />}
      {shown === null && !running && (
        <EmptyState icon={FlaskConical} title={texts.format.title} actions={button}>
          <FolderFormat />
        </EmptyState>
      )}
      {shown !== null && (
        <div className={styles['columns']}>
          <ReportSheet report={shown} />
          <AssumptionsPanel assumptions={assumptions} onChange={setAssumptions} />
        </div>
      )}
    </ViewPage>
  )
}
