import type { RetroResults as Results, SessionRecap } from '@/api/types'
import { Figures } from '@/board/figures'
import styles from '@/board/figures.module.css'
import { useSay } from '@/i18n/words'

interface RetroResultsProps {
  title: string
  results: Results
  people: SessionRecap['participants']
}

/** What came out of a retro: what was agreed first, then the cards. */
export function RetroResults({ title, results, people }: RetroResultsProps) {
  const say = useSay()
  const nameOf = (id: string) => people[id]?.name
  const { actions } = results.figures
  return (
    <section aria-label={title} className={styles['results']}>
      <h2>{title}</h2>
      {actions.length > 0 && (
        <>
          <h3>{say('retro.actions')}</h3>
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                {[
                  action.text,
                  action.owner_id === undefined ? action.owner : nameOf(action.owner_id),
                  action.due,
                  action.status !== 'open' && say(`retro.action.${action.status}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <Figures
        figures={results.figures}
        columnOf={(id) => results.columns.find((column) => column.id === id)?.title}
        nameOf={nameOf}
      />
    </section>
  )
}
