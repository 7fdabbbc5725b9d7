/** Any failure of a request as the two sentences of the catalogue, with the technical detail folded away. */
import type { ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import { Notice } from '../ui/notice.tsx'
import { errorTexts } from './error-texts.ts'
import { useCatalogue } from './language.tsx'
import { RequestError } from './postlotse-client.ts'

export interface ErrorNoticeProps {
  /** null and undefined show nothing. */
  readonly error: unknown
  /** What the person can do here, e.g. a button that tries again. */
  readonly actions?: ReactNode
}

export function ErrorNotice({ error, actions }: ErrorNoticeProps) {
  const { errors, window } = useCatalogue()
  if (error === null || error === undefined) return null
  const { title, nextStep } = errorTexts(errors, error)
  const detail = error instanceof RequestError ? error.detail : String(error)
  return (
    <Notice tone="urgent" title={title} announce actions={actions}>
      <p>{nextStep}</p>
      {detail !== '' && (
        <Disclosure summary={window.frame.technicalDetail}>
          <code>{detail}</code>
        </Disclosure>
      )}
    </Notice>
  )
}
