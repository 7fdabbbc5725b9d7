import { ChartColumn, FlaskConical, GraduationCap, History, Inbox, Info, type LucideIcon, ScanSearch, Scissors, Search, Settings } from 'lucide-react'
import { OPEN_STATES } from '../../electron/shared/domain/mail-document.ts'
import type { InboxCounts } from '../../electron/shared/ipc/requests/inbox.ts'
import icon from '../../resources/icons/icon.svg'
import { useMessages } from '../lib/language.tsx'
import { VIEWS, type View } from '../lib/navigation.ts'
import { useRequest } from '../lib/use-request.ts'
import { joinClasses } from '../ui/join-classes.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './main-navigation.module.css'
import { viewKey } from './view-key.ts'

const ICONS: Readonly<Record<View, LucideIcon>> = {
  posteingang: Inbox,
  pruefen: ScanSearch,
  zuschnitt: Scissors,
  suche: Search,
  verlauf: History,
  auswertung: ChartColumn,
  lernen: GraduationCap,
  reallabor: FlaskConical,
  einstellungen: Settings,
  ueber: Info,
}

/** Daily work; then what is opened now and then; then the program itself. */
const GROUPS: readonly (readonly View[])[] = [VIEWS.slice(0, 4), VIEWS.slice(4, 8), VIEWS.slice(8)]

export function MainNavigation({ view }: { readonly view: View }) {
  const { frame } = useMessages()
  const { data: counts } = useRequest('inbox.counts', null)
  return (
    <nav aria-label={frame.navigation} className={styles['navigation']}>
      <p className={styles['brand']}>
        <img src={icon} alt="" className={styles['mark']} />
        <span className={styles['name']}>{frame.title}</span>
      </p>
      {GROUPS.map((group) => (
        <ul key={group[0]} className={styles['group']}>
          {group.map((target) => (
            <li key={target}>
              <NavigationLink view={target} current={target === view} counts={counts} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}

interface NavigationLinkProps {
  readonly view: View
  readonly current: boolean
  readonly counts: InboxCounts | undefined
}

function NavigationLink({ view, current, counts }: NavigationLinkProps) {
  const { views } = useMessages().frame
  const Icon = ICONS[view]
  const key = viewKey(view)
  return (
    <a href={`#/${view}`} title={`${views[view]} (${key})`} aria-keyshortcuts={key} aria-current={current ? 'page' : undefined} className={styles['link']}>
      <Icon size="1.25em" strokeWidth={1.75} aria-hidden className={styles['icon']} />
      <span className={styles['label']}>{views[view]}</span>
      {counts !== undefined && view === 'posteingang' && <InboxCounters counts={counts} />}
      {counts !== undefined && view === 'pruefen' && <ReviewCounter counts={counts} />}
    </a>
  )
}

/** One badge at most, for what is urgent; the count is that of «alle offenen» in the inbox. */
function InboxCounters({ counts: { states, urgent } }: { readonly counts: InboxCounts }) {
  const { counters } = useMessages().frame
  const open = [...OPEN_STATES].reduce((sum, state) => sum + (states[state] ?? 0), 0)
  return (
    <>
      {urgent > 0 && <Counter tone="urgent" count={urgent} text={counters.urgent(urgent)} />}
      {open > 0 && <Counter tone="plain" count={open} text={counters.open(open)} />}
    </>
  )
}

function ReviewCounter({ counts: { states } }: { readonly counts: InboxCounts }) {
  const { counters } = useMessages().frame
  const review = states.review ?? 0
  return review > 0 ? <Counter tone="plain" count={review} text={counters.review(review)} /> : null
}

interface CounterProps {
  readonly tone: 'plain' | 'urgent'
  readonly count: number
  /** The count in words, for the mouse and for screen readers. */
  readonly text: string
}

function Counter({ tone, count, text }: CounterProps) {
  return (
    <span title={text} className={joinClasses(styles['counter'], styles[tone])}>
      <span aria-hidden>{count > 9999 ? '9999+' : count}</span>
      <VisuallyHidden>{`, ${text}`}</VisuallyHidden>
    </span>
  )
}
