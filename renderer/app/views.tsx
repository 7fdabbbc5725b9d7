/** Which component is which view. Each is loaded when it is first needed, or when the window has nothing else to do. */
import { type ComponentType, lazy } from 'react'
import type { Place, View } from '../lib/navigation.ts'

interface IdProps {
  readonly id?: string
}

/** Loaders apart from the components, so that they can also run ahead. */
const LOADERS: Readonly<Record<View, () => Promise<{ default: ComponentType<IdProps> }>>> = {
  posteingang: () => import('../features/inbox/inbox-view.tsx').then(({ InboxView }) => ({ default: () => <InboxView /> })),
  pruefen: () =>
    import('../features/review/review-view.tsx').then(({ ReviewView }) => ({ default: ({ id }: IdProps) => <ReviewView {...named('documentId', id)} /> })),
  zuschnitt: () =>
    import('../features/cutting/cutting-view.tsx').then(({ CuttingView }) => ({ default: ({ id }: IdProps) => <CuttingView {...named('sourceId', id)} /> })),
  suche: () => import('../features/search/search-view.tsx').then(({ SearchView }) => ({ default: () => <SearchView /> })),
  verlauf: () =>
    import('../features/history/history-view.tsx').then(({ HistoryView }) => ({ default: ({ id }: IdProps) => <HistoryView {...named('documentId', id)} /> })),
  auswertung: () => import('../features/statistics/statistics-view.tsx').then(({ StatisticsView }) => ({ default: () => <StatisticsView /> })),
  lernen: () => import('../features/practice/practice-view.tsx').then(({ PracticeView }) => ({ default: () => <PracticeView /> })),
  reallabor: () => import('../features/lab/lab-view.tsx').then(({ LabView }) => ({ default: () => <LabView /> })),
  einstellungen: () => import('../features/preferences/preferences-view.tsx').then(({ PreferencesView }) => ({ default: () => <PreferencesView /> })),
  ueber: () => import('../features/about/about-view.tsx').then(({ AboutView }) => ({ default: () => <AboutView /> })),
}

const COMPONENTS: Readonly<Record<View, ComponentType<IdProps>>> = {
  posteingang: lazy(LOADERS.posteingang),
  pruefen: lazy(LOADERS.pruefen),
  zuschnitt: lazy(LOADERS.zuschnitt),
  suche: lazy(LOADERS.suche),
  verlauf: lazy(LOADERS.verlauf),
  auswertung: lazy(LOADERS.auswertung),
  lernen: lazy(LOADERS.lernen),
  reallabor: lazy(LOADERS.reallabor),
  einstellungen: lazy(LOADERS.einstellungen),
  ueber: lazy(LOADERS.ueber),
}

export function ViewOf({ view, id }: Place) {
  const Component = COMPONENTS[view]
  return id === undefined ? <Component /> : <Component id={id} />
}

/** Loads the code of all views in the background. Returns what ends it. */
export function loadViewsAhead(): () => void {
  const handle = window.requestIdleCallback(() => {
    for (const load of Object.values(LOADERS)) void load()
  })
  return () => window.cancelIdleCallback(handle)
}

/** An absent id stays absent instead of becoming undefined. */
function named<Name extends string>(name: Name, id: string | undefined): { readonly [Key in Name]?: string } {
  return id === undefined ? {} : ({ [name]: id } as { readonly [Key in Name]?: string })
}
