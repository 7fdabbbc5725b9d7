/** The pages of a practice letter, one under the other, each with its text for those who do not see it. */
import { useEffect, useRef } from 'react'
import type { PracticeExercise } from '../../../electron/shared/ipc/requests/practice.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import styles from './practice-view.module.css'

export function LetterPages({ exercise }: { readonly exercise: PracticeExercise }) {
  const texts = useMessages().practice
  return (
    <ScrollRegion className={styles['pages']} label={texts.page(1, 1)}>
      {Array.from({ length: exercise.pages }, (_, i) => i + 1).map((page) => (
        <LetterPage key={page} id={exercise.id} page={page} pages={exercise.pages} />
      ))}
    </ScrollRegion>
  )
}

function LetterPage({ id, page, pages }: { readonly id: string; readonly page: number; readonly pages: number }) {
  const texts = useMessages().practice
  const { data, error } = useRequest('practice.page', { id, page })
  const canvas = useRef<HTMLCanvasElement>(null)
  const webp = data?.webp
  useEffect(() => {
    if (webp === undefined) return
    let gone = false
    void draw(webp, () => (gone ? null : canvas.current))
    return () => {
      gone = true
    }
  }, [webp])
  return (
    <figure className={styles['page']}>
      <ErrorNotice error={error} />
      <canvas ref={canvas} role="img" aria-label={texts.page(page, pages)} className={styles['sheet']} />
      <figcaption>
        <Disclosure summary={`${texts.pageText}${pages === 1 ? '' : ` (${texts.page(page, pages)})`}`}>
          <pre lang="de" className={styles['text']}>
            {data?.text}
          </pre>
        </Disclosure>
      </figcaption>
    </figure>
  )
}

/** On a canvas, because the window may not show pictures from anywhere but the program's own files. */
async function draw(webp: string, target: () => HTMLCanvasElement | null): Promise<void> {
  const bytes = Uint8Array.from(atob(webp), (letter) => letter.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }))
  const canvas = target()
  if (canvas !== null) {
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
  }
  picture.close()
}
