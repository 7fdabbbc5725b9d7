/** A bug in one view must not take the window away: it says so, and offers the way on. */
import { Component, type ReactNode } from 'react'
import { useMessages } from '../lib/language.tsx'
import { navigate } from '../lib/navigation.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './crash-guard.module.css'

interface CrashState {
  readonly error: unknown
  readonly crashed: boolean
}

export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { error: undefined, crashed: false }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error, crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return <CrashNotice error={this.state.error} again={() => this.setState({ error: undefined, crashed: false })} />
  }
}

function CrashNotice({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { crash, technicalDetail } = useMessages().frame
  const home = () => {
    navigate({ view: 'posteingang' })
    again()
  }
  return (
    <div className={styles['crash']}>
      <h1 tabIndex={-1}>{crash.title}</h1>
      <Notice
        tone="urgent"
        title={crash.saved}
        announce
        actions={
          <>
            <Button variant="primary" onClick={again}>
              {crash.again}
            </Button>
            <Button onClick={home}>{crash.home}</Button>
          </>
        }
      >
        <p>{crash.text}</p>
        <Disclosure summary={technicalDetail}>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </Disclosure>
      </Notice>
    </div>
  )
}
