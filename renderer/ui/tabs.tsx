import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import styles from './tabs.module.css'

export interface TabsProps {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Arrow keys move between the tabs. Only the selected content exists. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const present = tabs.find((tab) => tab.id === selected) ?? tabs[0]
  const move = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === present?.id)
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${tab.id}`)}`)?.focus()
  }
  return (
    <div className={styles['tabs']}>
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move} className={styles['list']}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === present}
            aria-controls={tab === present ? `${id}-panel` : undefined}
            tabIndex={tab === present ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={styles['tab']}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {present && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${present.id}`} className={styles['panel']}>
          {present.content}
        </div>
      )}
    </div>
  )
}
