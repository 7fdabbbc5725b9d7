import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { useCatalogue, useMessages } from '../../../lib/language.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Card } from '../card.tsx'
import { Section } from '../section.tsx'
import { Setting } from '../setting.tsx'
import { usePreferences } from '../use-preferences.ts'
import styles from './access-section.module.css'
import { choicesWith } from './choices-with.ts'
import { useMediaQuery } from './use-media-query.ts'

const THEMES = ['system', 'light', 'dark'] as const
const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const

export function AccessSection() {
  const { sections, access } = useMessages().preferences
  const { state, isLocked, save, saved, error } = usePreferences()
  return (
    <Section title={sections.bedienung} saved={saved} error={error} policyProblem={state?.policyProblem}>
      {state && (
        <Card>
          <Setting locked={isLocked('theme')}>
            <RadioGroup
              label={access.theme}
              value={state.preferences.theme}
              options={THEMES.map((value) => ({ value, label: access.themes[value] }))}
              onChange={(theme) => save({ theme })}
              disabled={isLocked('theme')}
            />
          </Setting>
          <Setting locked={isLocked('textSize')}>
            <SelectField
              label={access.textSize}
              hint={access.textSizeHint}
              value={String(state.preferences.textSize)}
              options={choicesWith(TEXT_SIZES, state.preferences.textSize).map((size) => ({ value: String(size), label: access.percent(size) }))}
              onChange={(size) => save({ textSize: Number(size) })}
              disabled={isLocked('textSize')}
            />
          </Setting>
        </Card>
      )}
      <SystemPanel />
      <ShortcutsPanel />
    </Section>
  )
}

function SystemPanel() {
  const { access } = useMessages().preferences
  const contrast = useMediaQuery('(prefers-contrast: more), (forced-colors: active)')
  const motion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const onOff = (isOn: boolean) => (isOn ? access.on : access.off)
  return (
    <Panel title={access.system}>
      <p className={styles['text']}>{access.systemText}</p>
      <dl className={styles['facts']}>
        <dt>{access.contrast}</dt>
        <dd>{onOff(contrast)}</dd>
        <dt>{access.motion}</dt>
        <dd>{onOff(motion)}</dd>
      </dl>
    </Panel>
  )
}

function ShortcutsPanel() {
  const { preferences, frame } = useCatalogue().window
  const { access } = preferences
  const { state, isLocked, save, error } = usePreferences()
  return (
    <Panel title={access.shortcuts}>
      <p className={styles['text']}>{access.shortcutsHint}</p>
      <Setting locked={isLocked('singleKeys')}>
        <Checkbox
          label={frame.shortcuts.singleKeys}
          hint={frame.shortcuts.singleKeysHint}
          checked={state?.preferences.singleKeys ?? true}
          disabled={isLocked('singleKeys')}
          onChange={(singleKeys) => save({ singleKeys })}
        />
      </Setting>
      <ErrorNotice error={error} />
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{access.key}</th>
            <th scope="col">{access.effect}</th>
          </tr>
        </thead>
        <tbody>
          {access.keys.map(([key, effect]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
