import { LEAST_CHECKED } from '../../../../electron/shared/settings/least-checked.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import styles from './auto-deliver-panel.module.css'
import { PercentSlider } from './percent-slider.tsx'

/** Least confidence that is proposed when a type is switched on. */
const CAREFUL = 0.99

export interface AutoDeliverPanelProps {
  readonly autoDeliver: Readonly<Record<string, number>>
  readonly checked: readonly { readonly typeId: string; readonly documents: number }[]
  readonly onChange: (autoDeliver: Record<string, number>) => void
}

export function AutoDeliverPanel({ autoDeliver, checked, onChange }: AutoDeliverPanelProps) {
  const { auto } = useMessages().preferences.thresholds
  const { typeLabel } = useCatalogueData()
  const counts = new Map(checked.map(({ typeId, documents }) => [typeId, documents]))
  const offered = [...new Set([...checked.filter(({ documents }) => documents >= LEAST_CHECKED).map(({ typeId }) => typeId), ...Object.keys(autoDeliver)])]
  const without = (typeId: string) => Object.fromEntries(Object.entries(autoDeliver).filter(([id]) => id !== typeId))
  return (
    <Panel title={auto.title}>
      <p>
        {auto.intro} {auto.offered(LEAST_CHECKED)}
      </p>
      {offered.length === 0 && <NoneYet checked={checked} />}
      {Object.keys(autoDeliver).length > 0 && (
        <Notice tone="urgent" title={auto.warning}>
          {auto.warningText}
        </Notice>
      )}
      <ul className={styles['list']}>
        {offered.map((typeId) => (
          <li key={typeId} className={styles['type']}>
            <Checkbox
              label={typeLabel(typeId)}
              hint={auto.checked(counts.get(typeId) ?? 0)}
              checked={autoDeliver[typeId] !== undefined}
              onChange={(on) => onChange(on ? { ...autoDeliver, [typeId]: CAREFUL } : without(typeId))}
            />
            {autoDeliver[typeId] !== undefined && (
              <PercentSlider
                label={auto.least(typeLabel(typeId))}
                min={50}
                value={autoDeliver[typeId]}
                onChange={(least) => onChange({ ...autoDeliver, [typeId]: least })}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function NoneYet({ checked }: Pick<AutoDeliverPanelProps, 'checked'>) {
  const { auto } = useMessages().preferences.thresholds
  const { typeLabel } = useCatalogueData()
  const nearest = checked.toSorted((a, b) => b.documents - a.documents)[0]
  return (
    <p className={styles['none']}>
      {auto.noneYet(LEAST_CHECKED)} {nearest && auto.nearest(typeLabel(nearest.typeId), nearest.documents)}
    </p>
  )
}
