import type { LearningOverview } from '../../../../electron/shared/ipc/requests/learning.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'

export function OwnTypesLearned({ types }: { readonly types: LearningOverview['ownTypes'] }) {
  const { learning } = useMessages()
  const { typeLabel } = useCatalogueData()
  const { type, letters: decided, state } = learning.ownTypeColumns
  const rows = types.map(({ typeId, letters, needed, learned }) => ({
    key: typeId,
    name: typeLabel(typeId),
    values: [learning.lettersOf(letters, needed), learned ? learning.learned : learning.notLearned],
  }))
  return (
    <Panel title={learning.ownTypes}>
      <p>{learning.ownTypesText}</p>
      <PlainTable columns={[{ header: type }, { header: decided }, { header: state }]} rows={rows} />
    </Panel>
  )
}
