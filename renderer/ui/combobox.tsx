/** Choice from many: the list opens with the focus, typing narrows it, Enter takes the marked entry. Leaving the field changes nothing. */
import { useCombobox } from 'downshift'
import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import styles from './combobox.module.css'
import { keepUntilChosen } from './combobox-state.ts'
import fieldStyles from './field.module.css'
import { matchesQuery } from './fold-for-search.ts'
import { joinClasses } from './join-classes.ts'
import { useUiTexts } from './ui-texts.ts'
import hidden from './visually-hidden.module.css'

export interface ComboboxItem {
  readonly id: string
  readonly label: string
  /** Quiet text behind it; is searched as well. */
  readonly hint?: string | undefined
}

export interface ComboboxProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly items: readonly ComboboxItem[]
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
}

export function Combobox({ label, hideLabel, items, selectedId, onSelect, placeholder, disabled }: ComboboxProps) {
  const [query, setQuery] = useState<string>()
  const selected = items.find(({ id }) => id === selectedId) ?? null
  const matching = useMemo(() => items.filter((item) => matchesQuery(`${item.label} ${item.hint ?? ''}`, query ?? '')), [items, query])
  const combobox = useCombobox<ComboboxItem>({
    items: matching,
    itemToString: (item) => item?.label ?? '',
    selectedItem: selected,
    inputValue: query ?? selected?.label ?? '',
    defaultHighlightedIndex: Math.max(0, query === undefined ? matching.findIndex(({ id }) => id === selectedId) : 0),
    stateReducer: keepUntilChosen,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) onSelect(selectedItem.id)
    },
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setQuery(undefined)
    },
  })
  const { menu, anchor } = useAnchoredMenu(combobox.isOpen)
  const input = combobox.getInputProps({
    disabled,
    placeholder,
    spellCheck: false,
    onFocus: (event) => {
      event.currentTarget.select()
      combobox.openMenu()
    },
    onChange: (event) => setQuery(event.currentTarget.value),
  })
  return (
    <div className={fieldStyles['field']}>
      <label {...combobox.getLabelProps()} htmlFor={input.id} className={hideLabel ? hidden['hidden'] : fieldStyles['label']}>
        {label}
      </label>
      <div className={fieldStyles['wrap']} style={{ anchorName: anchor }}>
        <input {...input} className={joinClasses(fieldStyles['control'], styles['input'])} />
        <ChevronDown size="1.1em" aria-hidden className={fieldStyles['arrow']} />
      </div>
      <div {...combobox.getMenuProps({ ref: menu, popover: 'manual' })} className={styles['menu']} style={{ positionAnchor: anchor }}>
        {combobox.isOpen && <Choices combobox={combobox} items={matching} selectedId={selectedId} />}
      </div>
    </div>
  )
}

interface ChoicesProps {
  readonly combobox: ReturnType<typeof useCombobox<ComboboxItem>>
  readonly items: readonly ComboboxItem[]
  readonly selectedId: string | null
}

function Choices({ combobox, items, selectedId }: ChoicesProps) {
  const texts = useUiTexts()
  if (items.length === 0) {
    return (
      <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className={styles['none']}>
        {texts.noMatches}
      </div>
    )
  }
  return items.map((item, index) => (
    <div
      key={item.id}
      {...combobox.getItemProps({ item, index, 'aria-selected': item.id === selectedId })}
      data-marked={index === combobox.highlightedIndex || undefined}
      className={joinClasses(styles['item'], index === combobox.highlightedIndex && styles['marked'])}
    >
      <span>{item.label}</span>
      {item.hint !== undefined && <span className={styles['hint']}>{item.hint}</span>}
    </div>
  ))
}

/** The list lies above everything, so that no scrolling panel cuts it off, and is tied to the field by its anchor name. */
function useAnchoredMenu(open: boolean) {
  const menu = useRef<HTMLDivElement>(null)
  const anchor = `--anchor-${useId().replace(/\W/g, '')}`
  useEffect(() => {
    if (!open) {
      menu.current?.hidePopover()
      return
    }
    menu.current?.showPopover()
    menu.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' })
  }, [open])
  return { menu, anchor }
}
