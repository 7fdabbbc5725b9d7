/** What the program consists of, that it stays offline, and the log for the IT department. */
import { useState } from 'react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { LicenceList } from './licence-list.tsx'
import { LogLines } from './log-lines.tsx'
import { ProgramFacts } from './program-facts.tsx'

export function AboutView() {
  const { about, frame } = useMessages()
  const [tab, setTab] = useState('program')
  const { data, error, isPending } = useRequest('shell.about', null)
  const waiting = isPending ? <Spinner label={frame.loading} /> : <ErrorNotice error={error} />
  return (
    <ViewPage title={about.title}>
      <Tabs
        label={about.title}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'program', label: about.tabs.program, content: data === undefined ? waiting : <ProgramFacts facts={data} /> },
          { id: 'licences', label: about.tabs.licences, content: data === undefined ? waiting : <LicenceList markdown={data.licences} /> },
          { id: 'log', label: about.tabs.log, content: <LogLines /> },
        ]}
      />
    </ViewPage>
  )
}
