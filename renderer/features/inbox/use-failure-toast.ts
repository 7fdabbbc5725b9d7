/** A failed request as a short message: what happened and what to do next. */
import { useCatalogue } from '../../lib/language.tsx'
import { RequestError } from '../../lib/postlotse-client.ts'
import { toast } from '../../ui/toast.ts'

export function useFailureToast(): (error: unknown) => void {
  const { errors } = useCatalogue()
  return (error) => {
    const { title, nextStep } = errors[error instanceof RequestError ? error.code : 'internal']
    toast({ text: `${title} ${nextStep}`, tone: 'urgent' })
  }
}
