/** Language, theme and size of letters for everything inside, and on the document itself. */
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { CATALOGUES } from '../../electron/shared/messages/catalogue.ts'
import type { Preferences } from '../../electron/shared/settings/preferences.ts'
import { createFormat } from '../lib/format.ts'
import { CatalogueContext } from '../lib/language.tsx'
import { UiTextsContext } from '../ui/ui-texts.ts'

export interface AppearanceProps {
  readonly preferences: Pick<Preferences, 'language' | 'theme' | 'textSize'>
  readonly children: ReactNode
}

export function Appearance({ preferences: { language, theme, textSize }, children }: AppearanceProps) {
  const catalogue = CATALOGUES[language]
  const texts = useMemo(() => {
    const { confidence } = createFormat(language, catalogue.window.frame.days)
    return { ...catalogue.window.frame.ui, percent: confidence }
  }, [language, catalogue])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset['theme'] = theme
    root.style.fontSize = `${textSize}%`
  }, [language, theme, textSize])
  return (
    <CatalogueContext.Provider value={catalogue}>
      <UiTextsContext.Provider value={texts}>{children}</UiTextsContext.Provider>
    </CatalogueContext.Provider>
  )
}
