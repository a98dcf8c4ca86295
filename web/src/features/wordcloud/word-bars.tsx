import type { CloudWord } from './layout'
import styles from './word-bars.module.css'

/** The same words as bars; as many of the largest as a wall has room for. */
export function WordBars({ words, most }: { words: readonly CloudWord[]; most: number }) {
  const highest = Math.max(1, ...words.map(({ people }) => people))
  return (
    <ol className={styles['bars']}>
      {words.slice(0, most).map((word) => (
        <li key={word.key}>
          <span className={styles['text']}>{word.text}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ transform: `scaleX(${word.people / highest})` }} />
          </span>
          <b className="num">{word.people}</b>
        </li>
      ))}
    </ol>
  )
}
