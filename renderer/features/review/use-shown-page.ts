/** Tells which page stands in the middle of the scrolling area. */
import { type RefObject, useEffect } from 'react'

export function useShownPage(scroller: RefObject<HTMLElement | null>, onShown: (page: number) => void): void {
  useEffect(() => {
    const root = scroller.current
    if (root === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        const inMiddle = entries.find(({ isIntersecting }) => isIntersecting)?.target
        if (inMiddle instanceof HTMLElement) onShown(Number(inMiddle.dataset['page']))
      },
      { root, rootMargin: '-50% 0px -50% 0px' },
    )
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page)
    return () => observer.disconnect()
  }, [scroller, onShown])
}
