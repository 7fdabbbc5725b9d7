/** State of a table: which rows exist, which one is active, and what keys and clicks do to them. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { nextIndex, withRange, withToggled } from './table-moves.ts'
import type { VirtualTableProps } from './table-props.ts'
import { useRootScale } from './use-root-scale.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

/** Pixels at 100 %; see `.head` in virtual-table.module.css. */
const HEAD_HEIGHT = 34
/** Rows drawn beyond the edges, so that quick scrolling meets drawn ones. */
const OVERSCAN = 12
/** Controls in a cell act for themselves. */
const CONTROLS = 'button, a, input, select, summary'

type GridProps<Row> = VirtualTableProps<Row> & { readonly selectedKeys: ReadonlySet<string>; readonly rowHeight: number }

export function useTableGrid<Row>(props: GridProps<Row>) {
  const { rows, rowKey, rowHeight, initialKey } = props
  const scroller = useRef<HTMLDivElement>(null)
  const scale = useRootScale()
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey])
  const active = useActiveRow(keys, initialKey)
  const head = HEAD_HEIGHT * scale
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * scale,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
    // The active row exists even when it is scrolled away: the focus would be lost with it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active.index < 0 ? [] : [active.index])])].sort((a, b) => a - b),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are kept until they are measured anew.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, scale])
  useSteadyScroll(scroller, keys, rowHeight * scale)
  const reveal = (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' })
  const focus = useRowFocus(scroller, active.index)
  const items = virtualizer.getVirtualItems().flatMap(({ index, start, size }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ index, top: start - head, size, key: keys[index] ?? String(index), row }]
  })
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (rowHeight * scale)) - 2)
  const actions = tableActions({ props, keys, active, page, reveal, focus: focus.request })
  return { scroller, keys, items, height: virtualizer.getTotalSize(), activeIndex: active.index, ...actions, onFocus: focus.onFocus, onBlur: focus.onBlur }
}

interface ActiveRow {
  /** -1: there are no rows. */
  readonly index: number
  /** Where a range begins that Shift extends. */
  readonly anchor: { current: number }
  set(index: number): void
}

/** The active row is known by its key; when it goes, the one in its place becomes active. */
function useActiveRow(keys: readonly string[], initialKey: string | undefined): ActiveRow {
  const [activeKey, setActiveKey] = useState(initialKey)
  const last = useRef(0)
  const anchor = useRef(0)
  const found = activeKey === undefined ? -1 : keys.indexOf(activeKey)
  const index = found >= 0 ? found : Math.min(last.current, keys.length - 1)
  useLayoutEffect(() => {
    last.current = Math.max(0, index)
  }, [index])
  return { index, anchor, set: (next) => setActiveKey(keys[next]) }
}

/** Moves the focus to the active row after it is drawn, and gives it back when the focused row has gone. */
function useRowFocus(scroller: { readonly current: HTMLDivElement | null }, index: number) {
  const wanted = useRef(false)
  const inside = useRef(false)
  // After every drawing: new rows may have taken the focused one away.
  useLayoutEffect(() => {
    const lost = inside.current && document.activeElement === document.body
    if (!wanted.current && !lost) return
    wanted.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
  })
  return {
    request: (target: number) => {
      wanted.current = true
      // The row already is the active one: nothing is drawn anew.
      if (target === index) scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
    },
    onFocus: () => {
      inside.current = true
    },
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget !== null) inside.current = false
    },
  }
}

interface ActionContext<Row> {
  readonly props: GridProps<Row>
  readonly keys: readonly string[]
  readonly active: ActiveRow
  /** Rows of a page. */
  readonly page: number
  reveal(index: number): void
  focus(index: number): void
}

function tableActions<Row>({ props, keys, active, page, reveal, focus }: ActionContext<Row>) {
  const { rows, selectedKeys, onSelectionChange, onOpen, onActiveChange } = props
  const activate = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    focus(index)
    active.set(index)
    if (index !== active.index) onActiveChange?.(row)
  }
  const open = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const select = (index: number, extend: boolean) => {
    const key = keys[index]
    if (key === undefined) return
    if (!extend) active.anchor.current = index
    onSelectionChange?.(extend ? withRange(selectedKeys, keys, active.anchor.current, index) : withToggled(selectedKeys, key))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && (event.target.closest(CONTROLS) || event.target.closest('tbody') === null)) return
    if (!actOnKey(event, { index: active.index, count: keys.length, page })) return
    event.preventDefault()
  }
  const actOnKey = (event: KeyboardEvent, place: { index: number; count: number; page: number }): boolean => {
    if (event.altKey) return false
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' && selectAll()
    if (event.key === 'Enter') return act(() => open(place.index))
    if (event.key === ' ') return act(() => select(place.index, event.shiftKey))
    const next = nextIndex(event.key, place.index, place)
    return next !== undefined && act(() => moveTo(next, place.index, event.shiftKey))
  }
  const moveTo = (next: number, from: number, extend: boolean) => {
    if (extend && selectedKeys.size === 0) active.anchor.current = from
    activate(next)
    reveal(next)
    if (extend) select(next, true)
    else active.anchor.current = next
  }
  const selectAll = () => act(() => onSelectionChange?.(new Set(keys)))
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = indexOf(event)
    if (index === undefined) return
    if (isSelectBox(event.target)) return select(index, event.shiftKey)
    if (event.target instanceof HTMLElement && event.target.closest(CONTROLS)) return
    activate(index)
    if (event.ctrlKey || event.metaKey || event.shiftKey) select(index, event.shiftKey)
    else active.anchor.current = index
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const index = indexOf(event)
    if (index !== undefined && event.target instanceof HTMLElement && !event.target.closest(CONTROLS)) open(index)
  }
  return { onKeyDown, onClick, onDoubleClick }
}

function act(action: () => void): true {
  action()
  return true
}

function isSelectBox(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('[data-select]') !== null
}

function indexOf(event: MouseEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  return row === null ? undefined : Number(row.dataset['index'])
}
