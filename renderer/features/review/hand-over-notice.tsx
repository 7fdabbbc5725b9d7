/** What holds up the hand-over, if anything does: a missing folder, a share that is away. */

import { errorTexts } from '../../lib/error-texts.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

export function HandOverNotice() {
  const { errors, window } = useCatalogue()
  const { handOver } = window.review
  const { data } = useRequest('review.handOver', null)
  return data?.failures.map(({ code, documents }) => {
    const { title, nextStep } = errorTexts(errors, code)
    return (
      <Notice
        key={code}
        tone="urgent"
        title={handOver.title(documents)}
        announce
        actions={code === 'no-delivery-folder' && <Button onClick={() => navigate({ view: 'einstellungen' })}>{handOver.settings}</Button>}
      >
        {title} {nextStep}
      </Notice>
    )
  })
}
