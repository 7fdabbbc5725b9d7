/** One file with its cuts: look, cut, join, take over. */
import { ArrowLeft } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { ApplyBar } from './apply-bar.tsx'
import { certaintyOf, isDoubtful } from './cut-certainty.ts'
import { lockedGaps, mergeWithNext, moveCut, plannedDocuments, toggleCut } from './cut-plan.ts'
import { PageStrip } from './page-strip.tsx'
import { PageZoom } from './page-zoom.tsx'
import styles from './stack-editor.module.css'
import { StackNotes } from './stack-notes.tsx'
import { nextAround, placesOf, type StripPlace } from './strip-place.ts'
import { StripTools } from './strip-tools.tsx'
import { useCutPlan } from './use-cut-plan.ts'
import { focusPlace, useStripKeys } from './use-strip-keys.ts'

export function StackEditor({ sourceId }: { readonly sourceId: string }) {
  const texts = useMessages().cutting
  const { data, error } = useRequest('cutting.source', { sourceId })
  const back = (
    <Button icon={ArrowLeft} variant="quiet" onClick={() => navigate({ view: 'zuschnitt' })}>
      {texts.back}
    </Button>
  )
  return (
    <ViewPage title={data?.name ?? texts.title} layout="fill" actions={back}>
      <div className={styles['state']}>
        <ErrorNotice error={error} />
        {data === undefined && error === null && <Spinner label={texts.loading} />}
      </div>
      {data !== undefined && <LoadedStack key={signature(data)} stack={data} />}
    </ViewPage>
  )
}

/** Other cuts or decisions from elsewhere: what was being changed here no longer fits. That something decided is handed over changes nothing. */
function signature({ documents }: Stack): string {
  return documents.map(({ id, state }) => `${id} ${OPEN_STATES.has(state)}`).join('\n')
}

function LoadedStack({ stack }: { readonly stack: Stack }) {
  const state = useCutPlan(stack)
  const [hideBlank, setHideBlank] = useState(false)
  const [zoomed, setZoomed] = useState<number>()
  const [active, setActive] = useState<StripPlace>(() => firstPlace(stack))
  const listRef = useRef<HTMLOListElement>(null)
  const locked = lockedGaps(stack)
  const documents = plannedDocuments(state.plan, stack)
  const pages = stack.pages.filter(({ blank, number }) => !(hideBlank && blank) || state.plan.includes(number))
  const toggle = (page: number) => state.change(toggleCut(state.plan, page, locked))
  const move = (from: number, to: number) => state.change(moveCut(state.plan, from, to, locked))
  const doubts = stack.uncertain ? pages.filter(({ cutProbability }) => isDoubtful(cutProbability)).map(({ number }) => number) : []
  const toDoubt = (direction: 'on' | 'back') => {
    const page = nextAround(doubts, active.page, direction)
    if (page !== undefined) focusPlace(listRef.current, { kind: 'gap', page })
  }
  useStripKeys({
    places: placesOf(pages.map(({ number }) => number)),
    active,
    listRef,
    onSplit: (page) => state.plan.includes(page) || toggle(page),
    onMerge: (page) => state.change(mergeWithNext(state.plan, page, locked)),
    onMove: move,
    onToggle: toggle,
    onZoom: setZoomed,
    onDoubt: toDoubt,
  })
  useFirstFocus(listRef, active)
  return (
    <>
      <div className={styles['scroll']}>
        <StackNotes stack={stack} />
        <StripTools
          doubtCount={doubts.length}
          onNextDoubt={() => toDoubt('on')}
          canHide={stack.pages.some(({ blank }) => blank)}
          hideBlank={hideBlank}
          hiddenCount={stack.pages.length - pages.length}
          onHideBlank={setHideBlank}
        />
        <PageStrip
          stack={stack}
          pages={pages}
          documents={documents}
          locked={locked}
          active={active}
          listRef={listRef}
          onActive={setActive}
          onToggle={toggle}
          onMove={move}
          onZoom={setZoomed}
        />
      </div>
      {stack.canCut && <ApplyBar stack={stack} state={state} documents={documents} />}
      {zoomed !== undefined && <PageZoom stack={stack} page={zoomed} onPage={setZoomed} onClose={() => setZoomed(undefined)} />}
    </>
  )
}

/** The keyboard begins where a look is needed: at the first uncertain place, otherwise at the first page. */
function firstPlace({ pages, uncertain }: Stack): StripPlace {
  const unsure = uncertain ? pages.find(({ cutProbability }) => certaintyOf(cutProbability) === 'unsure') : undefined
  return unsure ? { kind: 'gap', page: unsure.number } : { kind: 'page', page: 1 }
}

function useFirstFocus(listRef: RefObject<HTMLOListElement | null>, place: StripPlace): void {
  const first = useRef(place)
  useEffect(() => focusPlace(listRef.current, first.current), [listRef])
}
