/** Whether an element is in sight or nearly; once near, it stays so. Pages far away cost nothing. */
import { type RefObject, useEffect, useRef, useState } from 'react'

export function useNear<E extends HTMLElement>(fromTheStart: boolean): { readonly ref: RefObject<E | null>; readonly isNear: boolean } {
  const ref = useRef<E>(null)
  const [isNear, setNear] = useState(fromTheStart)
  useEffect(() => {
    const element = ref.current
    if (element === null || isNear) return
    const observer = new IntersectionObserver((entries) => setNear((before) => before || entries.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: '100% 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])
  return { ref, isNear }
}
