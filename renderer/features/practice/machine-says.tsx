/** What the program reads in the same letter, at this moment. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './practice-view.module.css'
import { useAnswerWords } from './use-answer-words.ts'
import { Verdict } from './verdict.tsx'

export function MachineSays({ exerciseId }: { readonly exerciseId: string }) {
  const { feedback: texts } = useMessages().practice
  const { data, error } = useRequest('practice.machine', { id: exerciseId })
  const { confidence } = useFormat()
  const words = useAnswerWords()
  return (
    <section className={styles['reading']}>
      <h3>{texts.machine}</h3>
      {data === undefined && error === null && <Spinner label={texts.machineReading} />}
      {(data === null || error !== null) && <p className={styles['quiet']}>{texts.machineFailed}</p>}
      {data && (
        <ul className={styles['machine']}>
          <li>
            <Verdict right={data.judgement.type} /> {words(data).type}, {texts.sure(confidence(data.confidence))}
          </li>
          <li>
            <Verdict right={data.judgement.desk} /> {words(data).desk}
          </li>
          <li>
            <Verdict right={data.judgement.urgency} /> {words(data).urgency}
          </li>
        </ul>
      )}
    </section>
  )
}
