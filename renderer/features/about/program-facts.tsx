import type { ReactNode } from 'react'
import type { RequestOutput } from '../../../electron/shared/ipc/contract.ts'
import { useMessages } from '../../lib/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './about-view.module.css'

type Facts = RequestOutput<'shell.about'>

export function ProgramFacts({ facts }: { readonly facts: Facts }) {
  const { about } = useMessages()
  return (
    <>
      <Offline offline={facts.offline} />
      <Panel title={about.program}>
        <dl className={styles['facts']}>
          <Fact name={about.version}>{facts.version}</Fact>
          {Object.entries(facts.runtime).map(([name, version]) => (
            <Fact key={name} name={about.runtime[name as keyof typeof about.runtime] ?? name}>
              {version}
            </Fact>
          ))}
          <Fact name={about.licence}>{about.ownLicence}</Fact>
          <Fact name={about.dataFolder}>
            <code className={styles['path']}>{facts.dataFolder}</code>
            <p className={styles['quiet']}>{about.dataFolderHint}</p>
          </Fact>
        </dl>
      </Panel>
      <Models models={facts.models} />
    </>
  )
}

/** Tried anew whenever the view is opened. */
function Offline({ offline: { tried, open } }: Pick<Facts, 'offline'>) {
  const { offline } = useMessages().about
  if (open.length > 0) return <Notice tone="urgent" title={offline.open(open.join(', '))} />
  return (
    <Notice tone="done" title={offline.title}>
      <p>{offline.text}</p>
      <p className={styles['quiet']}>{offline.tried(tried.join(', '))}</p>
      <Disclosure summary={offline.notCovered}>
        <ul className={styles['limits']}>
          {offline.limits.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The check sum proves that the model is the one that was tested. */
function Models({ models }: Pick<Facts, 'models'>) {
  const { about } = useMessages()
  return (
    <Panel title={about.models.title}>
      <p className={styles['quiet']}>{about.models.text}</p>
      {models.length === 0 ? (
        <p>{about.models.none}</p>
      ) : (
        <ul className={styles['models']}>
          {models.map((model) => (
            <li key={model.id} className={styles['model']}>
              <h3>{model.id}</h3>
              <dl className={styles['facts']}>
                <Fact name={about.version}>{model.version}</Fact>
                <Fact name={about.licence}>{model.licence}</Fact>
                <Fact name={about.models.hash}>{model.sha256 === '' ? about.models.noHash : <code className={styles['path']}>{model.sha256}</code>}</Fact>
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
