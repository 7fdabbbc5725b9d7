/** Where we differ from downshift: only Enter and a click choose, and a click into the field never closes the list. Leaving the field or pressing Escape keeps what was chosen before. */
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'

const { InputBlur, InputChange, InputClick, InputKeyDownEscape } = useCombobox.stateChangeTypes

export function keepUntilChosen<Item>(state: UseComboboxState<Item>, { type, changes }: UseComboboxStateChangeOptions<Item>): Partial<UseComboboxState<Item>> {
  switch (type) {
    case InputBlur:
    case InputKeyDownEscape:
      return { ...changes, isOpen: false, selectedItem: state.selectedItem }
    case InputClick:
      return state.isOpen ? state : changes
    case InputChange:
      return { ...changes, highlightedIndex: 0 }
    default:
      return changes
  }
}
