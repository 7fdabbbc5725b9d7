/** Everything the window shows, one part a feature; `frame` is what stands around all of them. */
import { ABOUT_DE, type AboutMessages } from './about.de.ts'
import { ABOUT_EN } from './about.en.ts'
import { CUTTING_DE, type CuttingMessages } from './cutting.de.ts'
import { CUTTING_EN } from './cutting.en.ts'
import { FRAME_DE, type FrameMessages } from './frame.de.ts'
import { FRAME_EN } from './frame.en.ts'
import { HISTORY_DE, type HistoryMessages } from './history.de.ts'
import { HISTORY_EN } from './history.en.ts'
import { INBOX_DE, type InboxMessages } from './inbox.de.ts'
import { INBOX_EN } from './inbox.en.ts'
import { LAB_DE, type LabMessages } from './lab.de.ts'
import { LAB_EN } from './lab.en.ts'
import { LEARNING_DE, type LearningMessages } from './learning.de.ts'
import { LEARNING_EN } from './learning.en.ts'
import { MENU_DE, type MenuMessages } from './menu.de.ts'
import { MENU_EN } from './menu.en.ts'
import { PRACTICE_DE, type PracticeMessages } from './practice.de.ts'
import { PRACTICE_EN } from './practice.en.ts'
import { PREFERENCES_DE, type PreferencesMessages } from './preferences.de.ts'
import { PREFERENCES_EN } from './preferences.en.ts'
import { REVIEW_DE, type ReviewMessages } from './review.de.ts'
import { REVIEW_EN } from './review.en.ts'
import { SEARCH_DE, type SearchMessages } from './search.de.ts'
import { SEARCH_EN } from './search.en.ts'
import { STARTUP_DE, type StartupMessages } from './startup.de.ts'
import { STARTUP_EN } from './startup.en.ts'
import { STATISTICS_DE, type StatisticsMessages } from './statistics.de.ts'
import { STATISTICS_EN } from './statistics.en.ts'

export interface WindowMessages {
  readonly about: AboutMessages
  readonly cutting: CuttingMessages
  readonly frame: FrameMessages
  readonly history: HistoryMessages
  readonly inbox: InboxMessages
  readonly lab: LabMessages
  readonly learning: LearningMessages
  readonly menu: MenuMessages
  readonly practice: PracticeMessages
  readonly preferences: PreferencesMessages
  readonly review: ReviewMessages
  readonly search: SearchMessages
  readonly startup: StartupMessages
  readonly statistics: StatisticsMessages
}

export const WINDOW_DE: WindowMessages = {
  about: ABOUT_DE,
  cutting: CUTTING_DE,
  frame: FRAME_DE,
  history: HISTORY_DE,
  inbox: INBOX_DE,
  lab: LAB_DE,
  learning: LEARNING_DE,
  menu: MENU_DE,
  practice: PRACTICE_DE,
  preferences: PREFERENCES_DE,
  review: REVIEW_DE,
  search: SEARCH_DE,
  startup: STARTUP_DE,
  statistics: STATISTICS_DE,
}

export const WINDOW_EN: WindowMessages = {
  about: ABOUT_EN,
  cutting: CUTTING_EN,
  frame: FRAME_EN,
  history: HISTORY_EN,
  inbox: INBOX_EN,
  lab: LAB_EN,
  learning: LEARNING_EN,
  menu: MENU_EN,
  practice: PRACTICE_EN,
  preferences: PREFERENCES_EN,
  review: REVIEW_EN,
  search: SEARCH_EN,
  startup: STARTUP_EN,
  statistics: STATISTICS_EN,
}
