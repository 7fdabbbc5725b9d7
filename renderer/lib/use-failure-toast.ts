/** A failed request as a short message: what happened and what to do next. */
import { toast } from '../ui/toast.ts'
import { errorTexts } from './error-texts.ts'
import { useCatalogue } from './language.tsx'

export function useFailureToast(): (error: unknown) => void {
  const { errors } = useCatalogue()
  return (error) => {
    const { title, nextStep } = errorTexts(errors, error)
    toast({ text: `${title} ${nextStep}`, tone: 'urgent' })
  }
}
