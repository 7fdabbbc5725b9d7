/** Lernen: an overview of the exercises, and a session that goes through some of them. */
import { GraduationCap } from 'lucide-react'
import { useState } from 'react'
import type { PracticeExercise } from '../../../electron/shared/ipc/requests/practice.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { PracticeOverview } from './practice-overview.tsx'
import { PracticeSession, type SessionResult } from './practice-session.tsx'

export function PracticeView() {
  const texts = useMessages().practice
  const { data: exercises, error } = useRequest('practice.list', null)
  const [session, setSession] = useState<readonly PracticeExercise[]>()
  const [result, setResult] = useState<SessionResult>()
  if (session !== undefined) {
    const finish = (finished: SessionResult) => {
      setResult(finished.answered === 0 ? undefined : finished)
      setSession(undefined)
    }
    return <PracticeSession exercises={session} onFinish={finish} />
  }
  return (
    <ViewPage title={texts.title}>
      <ErrorNotice error={error} />
      {exercises === undefined && error === null && <Spinner label={texts.loading} />}
      {exercises?.length === 0 && (
        <EmptyState icon={GraduationCap} title={texts.empty.title}>
          {texts.empty.text}
        </EmptyState>
      )}
      {exercises !== undefined && exercises.length > 0 && <PracticeOverview exercises={exercises} result={result} onStart={setSession} />}
    </ViewPage>
  )
}
