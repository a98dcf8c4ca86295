import type { QuizOwn, QuizView } from '@/api/types'
import { Prose } from '@/ui/prose'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './quiz.module.css'

/** What the own answer was worth, and why. */
export function OwnMark({ view, mine }: { view: QuizView; mine: QuizOwn }) {
  const say = useSay()
  const { mark } = mine
  const verdict = mark?.verdict
  return (
    <section className={styles['verdict']} data-verdict={verdict ?? 'none'} role="status">
      <p>
        {verdict && <Icon name={verdict === 'wrong' ? 'x' : 'check'} size={22} weight={2.4} />}
        <b>{say(verdict ? `quiz.verdict.${verdict}` : mark ? 'quiz.counted' : 'quiz.none')}</b>
        <span className="num">{say('quiz.plus', { n: mark?.points ?? 0 })}</span>
      </p>
      {mark !== undefined && mark.speed_points > 0 && (
        <p className={styles['soft']}>{say('quiz.for-speed', { n: mark.speed_points })}</p>
      )}
      <Answer view={view} />
      {view.solution?.explanation && <Prose text={view.solution.explanation} />}
      {mine.streak >= 3 && <p className={styles['badge']}>{say('quiz.streak', { n: mine.streak })}</p>}
    </section>
  )
}

/** The number that was asked for. */
function Answer({ view }: { view: QuizView }) {
  const say = useSay()
  const numeric = view.solution?.numeric
  if (!numeric) return null
  return (
    <p className="num">{say('quiz.was', { answer: `${numeric.target} ${numeric.unit ?? ''}`.trim() })}</p>
  )
}
