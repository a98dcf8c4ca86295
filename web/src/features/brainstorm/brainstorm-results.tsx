import type { BrainstormResults as Results, SessionRecap } from '@/api/types'
import { Figures } from '@/board/figures'
import { Ranking } from './ranking'
import styles from '@/board/figures.module.css'

interface BrainstormResultsProps {
  title: string
  results: Results
  people: SessionRecap['participants']
}

/** What came out of a brainstorm. */
export function BrainstormResults({ title, results, people }: BrainstormResultsProps) {
  return (
    <section aria-label={title} className={styles['results']}>
      <h2>{results.prompt}</h2>
      {results.figures.dots_used > 0 && <Ranking title={results.prompt} figures={results.figures} />}
      <Figures figures={results.figures} columnOf={() => undefined} nameOf={(id) => people[id]?.name} />
    </section>
  )
}
