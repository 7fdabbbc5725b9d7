/** Files dropped or pasted anywhere in the window are taken in. Pictures that are dragged inside the window are not meant. */
import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../lib/language.tsx'
import styles from './file-drop.module.css'
import { useTakeIn } from './use-take-in.ts'

export function FileDrop() {
  const { drop } = useMessages().frame
  const [over, setOver] = useState(false)
  const takeIn = useTakeIn()
  const latest = useRef(takeIn)
  latest.current = takeIn
  useEffect(() => listen(setOver, (files) => latest.current(files)), [])
  if (!over) return null
  return (
    <div className={styles['overlay']} role="status">
      <div className={styles['card']}>
        <FileDown size="2.5rem" strokeWidth={1.25} aria-hidden className={styles['icon']} />
        <p className={styles['title']}>{drop.title}</p>
        <p>{drop.text}</p>
      </div>
    </div>
  )
}

function listen(setOver: (over: boolean) => void, take: (files: readonly File[]) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let fromInside = false
  const carriesFiles = (event: DragEvent) => !fromInside && (event.dataTransfer?.types.includes('Files') ?? false)
  window.addEventListener('dragstart', () => (fromInside = true), { signal })
  window.addEventListener('dragend', () => (fromInside = false), { signal })
  window.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    { signal },
  )
  window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
  window.addEventListener(
    'drop',
    (event) => {
      setOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      take([...(event.dataTransfer?.files ?? [])])
    },
    { signal },
  )
  window.addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    },
    { signal },
  )
  return () => stop.abort()
}
