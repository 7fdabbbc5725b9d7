/** The last value that was there: while another answer is awaited, what stands on the screen stays. */
import { useRef } from 'react'

export function useKept<T>(value: T | undefined): T | undefined {
  const kept = useRef(value)
  if (value !== undefined) kept.current = value
  return value ?? kept.current
}
