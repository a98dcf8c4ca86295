import type { QuizOwn, QuizView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Moved } from './moved'
import styles from './quiz.module.css'

/** The own rank and points, while everybody sees how they stand. */
export function OwnPlace({ view, mine }: { view: QuizView; mine: QuizOwn }) {
  const say = useSay()
  return (
    <section className={styles['place']} role="status">
      {mine.rank !== undefined && (
        <p>
          <b className="num">{say('quiz.rank', { n: mine.rank })}</b>
          <span>{say('quiz.rank.of', { n: view.ranked_count })}</span>
          <Moved rank={mine.rank} former={mine.former} />
        </p>
      )}
      <p className="num">{say('quiz.points', { n: mine.points })}</p>
      {mine.streak >= 3 && <p className={styles['badge']}>{say('quiz.streak', { n: mine.streak })}</p>}
    </section>
  )
}
