/** Why the store does not open, what helps, and one more try. */
import { RefreshCw } from 'lucide-react'
import type { ErrorCode } from '../../../electron/shared/domain/errors.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { RequestError } from '../../lib/postlotse-client.ts'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { StartupPage } from './startup-page.tsx'

export function StartupFailure({ code, detail }: { readonly code: ErrorCode; readonly detail: string }) {
  const { failed, opening } = useMessages().startup
  const { mutate, isPending, error } = useSend('startup.retry', ['startup.state'])
  return (
    <StartupPage title={failed.title}>
      <ErrorNotice
        error={error ?? new RequestError(code, detail)}
        actions={
          <>
            <Button icon={RefreshCw} onClick={() => !isPending && mutate(null)}>
              {failed.retry}
            </Button>
            {isPending && <Spinner label={opening} />}
          </>
        }
      />
    </StartupPage>
  )
}
