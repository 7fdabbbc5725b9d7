/** The parts of the settings, in their order. Their ids stand in the address. */
import { Accessibility, Archive, Brain, FolderCog, Gauge, History, Route, SlidersHorizontal, Tags } from 'lucide-react'

export const PREFERENCE_SECTIONS = ['allgemein', 'bedienung', 'ordner', 'plan', 'arten', 'lernen', 'schwellen', 'aufbewahrung', 'sicherung'] as const
export type PreferenceSection = (typeof PREFERENCE_SECTIONS)[number]

export const SECTION_ICONS: Readonly<Record<PreferenceSection, typeof Archive>> = {
  allgemein: SlidersHorizontal,
  bedienung: Accessibility,
  ordner: FolderCog,
  plan: Route,
  arten: Tags,
  lernen: Brain,
  schwellen: Gauge,
  aufbewahrung: History,
  sicherung: Archive,
}
