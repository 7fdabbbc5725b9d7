/** Einstellungen: the parts on the left, one of them on the right. The part stands in the address. */
import type { ComponentType } from 'react'
import { useMessages } from '../../lib/language.tsx'
import { navigate, usePlace } from '../../lib/navigation.ts'
import { ViewPage } from '../../ui/view-page.tsx'
import { AccessSection } from './basics/access-section.tsx'
import { FoldersSection } from './basics/folders-section.tsx'
import { GeneralSection } from './basics/general-section.tsx'
import { RetentionSection } from './basics/retention-section.tsx'
import { TransferSection } from './basics/transfer-section.tsx'
import { LearningSection } from './learning/learning-section.tsx'
import { PlanSection } from './plan/plan-section.tsx'
import styles from './preferences-view.module.css'
import { PREFERENCE_SECTIONS, type PreferenceSection, SECTION_ICONS } from './sections.ts'
import { ThresholdsSection } from './thresholds/thresholds-section.tsx'
import { TypesSection } from './types/types-section.tsx'

const CONTENTS: Readonly<Record<PreferenceSection, ComponentType>> = {
  allgemein: GeneralSection,
  bedienung: AccessSection,
  ordner: FoldersSection,
  schwellen: ThresholdsSection,
  plan: PlanSection,
  arten: TypesSection,
  lernen: LearningSection,
  aufbewahrung: RetentionSection,
  sicherung: TransferSection,
}

export function PreferencesView() {
  const { id } = usePlace()
  const section = PREFERENCE_SECTIONS.find((candidate) => candidate === id) ?? 'allgemein'
  const Content = CONTENTS[section]
  return (
    <ViewPage title={useMessages().preferences.title} layout="fill">
      <div className={styles['columns']}>
        <SectionList present={section} />
        <div className={styles['content']}>
          <Content key={section} />
        </div>
      </div>
    </ViewPage>
  )
}

function SectionList({ present }: { readonly present: PreferenceSection }) {
  const { sections } = useMessages().preferences
  return (
    <nav aria-label={sections.label} className={styles['nav']}>
      <ul>
        {PREFERENCE_SECTIONS.map((section) => {
          const Icon = SECTION_ICONS[section]
          return (
            <li key={section}>
              <button
                type="button"
                aria-current={section === present ? 'true' : undefined}
                onClick={() => navigate({ view: 'einstellungen', id: section })}
                className={styles['entry']}
              >
                <Icon size="1.15em" aria-hidden />
                {sections[section]}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
