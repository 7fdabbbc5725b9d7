/** Before anything is asked: how it works, and what was searched lately. */
import { History, Search } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { recentSearches } from './search-memory.ts'
import styles from './search-start.module.css'

export function SearchStart({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const texts = useMessages().search
  const recent = recentSearches()
  return (
    <>
      {recent.length > 0 && (
        <section className={styles['recent']}>
          <h2>{texts.recent}</h2>
          <p className={styles['hint']}>{texts.recentHint}</p>
          <ul className={styles['searches']}>
            {recent.map((text) => (
              <li key={text}>
                <Button icon={History} onClick={() => onSearch(text)}>
                  {text}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EmptyState icon={Search} title={texts.start}>
        {texts.startHint}
      </EmptyState>
    </>
  )
}
