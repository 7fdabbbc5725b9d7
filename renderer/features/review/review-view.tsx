/** One document after the other: the page on the left, the proposal on the right. Without a document the first that waits is opened. */
import { useEffect, useRef, useState } from 'react'
import { navigate } from '../../lib/navigation.ts'
import { useRequest } from '../../lib/use-request.ts'
import { useWorklist } from '../../lib/worklist.ts'
import { DocumentLoader } from './document-loader.tsx'
import { Finished } from './finished.tsx'
import { Loading } from './loading.tsx'
import { markOpening } from './open-time.ts'
import { reviewOrder } from './review-order.ts'
import styles from './review-view.module.css'
import { useUndo } from './use-undo.ts'

export function ReviewView({ documentId }: { readonly documentId?: string }) {
  const worklist = useWorklist()
  const { data: queue, refetch } = useRequest('review.queue', null)
  /** The document with which a list came to its end. */
  const [lastOfList, setLastOfList] = useState<string>()
  if (lastOfList !== undefined && documentId !== undefined && documentId !== lastOfList) setLastOfList(undefined) // opened from elsewhere
  /** Counts confirmations taken back: the document opens anew, and an answer that was on its way to the next one stays here. */
  const [takenBack, setTakenBack] = useState(0)
  const latestTakenBack = useRef(takenBack)
  latestTakenBack.current = takenBack
  const undo = useUndo(({ kind }) => {
    if (kind === 'confirmed') setTakenBack((count) => count + 1)
    setLastOfList(undefined)
  })
  const open = queue?.map(({ id }) => id) ?? []
  const [first] = open

  useEffect(() => {
    if (documentId === undefined && first !== undefined) window.location.replace(`#/pruefen/${encodeURIComponent(first)}`)
  }, [documentId, first])

  if (queue === undefined) return <Loading />
  if (documentId === undefined || lastOfList === documentId) {
    const goOn = () => {
      setLastOfList(undefined)
      navigate(first === undefined ? { view: 'posteingang' } : { view: 'pruefen', id: first })
    }
    return first !== undefined && lastOfList === undefined ? <Loading /> : <Finished open={open.length} onContinue={goOn} onUndo={undo} />
  }
  const order = reviewOrder(documentId, worklist, open)
  const go = (id: string | undefined) => {
    if (id === undefined) return
    markOpening()
    navigate({ view: 'pruefen', id })
  }
  /** With a fresh queue: keys are quicker than events, and nobody should be led back to what is confirmed. */
  const goOnFrom = async (id: string) => {
    const { data } = await refetch()
    if (latestTakenBack.current !== takenBack) return
    const { nextOpen } = reviewOrder(id, worklist, data?.map((queued) => queued.id) ?? [])
    if (nextOpen === undefined) setLastOfList(id)
    else go(nextOpen)
  }
  return (
    <div className={styles['view']}>
      <DocumentLoader
        key={`${documentId} ${takenBack}`}
        documentId={documentId}
        order={order}
        onGo={go}
        onDecided={() => void goOnFrom(documentId)}
        onUndo={undo}
      />
    </div>
  )
}
