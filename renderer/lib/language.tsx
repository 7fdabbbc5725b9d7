/** The texts of the chosen language, for every component. */
import { createContext, useContext } from 'react'
import { CATALOGUES, type Catalogue } from '../../electron/shared/messages/catalogue.ts'
import type { WindowMessages } from '../../electron/shared/messages/window/window-messages.ts'

/** German first; the app sets the language of the preferences. */
export const CatalogueContext = createContext<Catalogue>(CATALOGUES.de)

export function useMessages(): WindowMessages {
  return useContext(CatalogueContext).window
}

/** Language and sentences of errors as well. */
export function useCatalogue(): Catalogue {
  return useContext(CatalogueContext)
}
