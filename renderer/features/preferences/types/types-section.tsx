import { useMessages } from '../../../lib/language.tsx'
import { useRequest } from '../../../lib/use-request.ts'
import { Spinner } from '../../../ui/spinner.tsx'
import { Section } from '../section.tsx'
import { usePreferences } from '../use-preferences.ts'
import { OwnTypesPanel } from './own-types-panel.tsx'
import { TypeSwitches } from './type-switches.tsx'

/** Which document types are proposed, and those of the authority's own. */
export function TypesSection() {
  const { sections, types, loading } = useMessages().preferences
  const form = usePreferences()
  const { data, error } = useRequest('preferences.types', null)
  return (
    <Section title={sections.arten} intro={types.intro} saved={form.saved} error={form.error ?? error} policyProblem={form.state?.policyProblem}>
      {form.state && data ? (
        <>
          <OwnTypesPanel own={data.own} documents={data.documents} />
          <TypeSwitches form={form} documents={data.documents} own={new Set(data.own.map(({ id }) => id))} />
        </>
      ) : (
        <Spinner label={loading} />
      )}
    </Section>
  )
}
