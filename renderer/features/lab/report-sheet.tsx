/** The report as on its printed page. */

import type { LabReport } from '../../../electron/shared/ipc/requests/lab.ts'
import { errorTitle } from '../../../electron/shared/messages/error-title.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useFormat } from '../../lib/format.ts'
import { useCatalogue, useMessages } from '../../lib/language.tsx'
import styles from './lab-view.module.css'
import { ReportFigures } from './report-figures.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { ReportTable } from './report-table.tsx'

const MOST_ROWS = 12

export function ReportSheet({ report }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { dateTime } = useFormat()
  const engine = Object.entries(report.engine)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  return (
    <article className={styles['sheet']} aria-labelledby="lab-report-title">
      <header>
        <h2 id="lab-report-title">{texts.title}</h2>
        <p className={styles['quiet']}>{texts.subtitle(report.folder, dateTime(report.at), engine)}</p>
      </header>
      <ReportFigures report={report} />
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <ReportQuestions report={report} />
          <Fields report={report} />
        </div>
        <Confusions report={report} />
      </div>
      <Unread report={report} />
      <Minutes report={report} />
      <section>
        <h3>{texts.limits}</h3>
        <ul className={styles['limits']}>
          {texts.limitList.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}

function Confusions({ report: { confusions } }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { typeLabel } = useCatalogueData()
  const { number } = useFormat()
  const label = (id: string | null) => (id === null ? texts.unknown : id === '' ? texts.notRead : typeLabel(id))
  const { truth, answer, count } = texts.confusionColumns
  const rows = confusions.map((one) => [label(one.truth), label(one.answer), number(one.count)])
  return <ReportTable title={texts.confusions} columns={[truth, answer, count]} rows={rows} most={MOST_ROWS} empty={texts.noConfusions} />
}

function Fields({ report: { fields } }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { fieldLabel } = useCatalogueData()
  const { number, percent } = useFormat()
  const { field, right, of } = texts.fieldColumns
  const rows = fields.map(({ name, share }) => [fieldLabel(name), percent(share.correct / share.of), number(share.of)])
  return <ReportTable title={texts.fields} columns={[field, right, of]} rows={rows} most={MOST_ROWS} empty={texts.noFields} />
}

function Unread({ report: { unread } }: { readonly report: LabReport }) {
  const { errors, window } = useCatalogue()
  const { report: texts } = window.lab
  const rows = unread.map(({ name, code }) => [name, errorTitle(errors, code)])
  return <ReportTable title={texts.unread} columns={[texts.file, texts.unreadReason]} rows={rows} most={MOST_ROWS} empty={texts.allRead} />
}

function Minutes({ report: { minutes, documents, assumptions } }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { number } = useFormat()
  const hours = (value: number) => texts.hours(number(value / 60, 1))
  return (
    <section>
      <h3>{texts.minutesTitle}</h3>
      <p>
        {texts.minutesText(number(minutes.proposed), number(documents), number(minutes.proposedWrong))}{' '}
        {texts.minutesResult(hours(minutes.byHand), hours(minutes.withProgram))}{' '}
        {texts.assumption(number(assumptions.minutesByHand, 1), number(assumptions.minutesPerCheck, 1))}
      </p>
    </section>
  )
}
