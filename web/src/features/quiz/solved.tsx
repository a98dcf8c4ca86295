import type { QuizView, SessionState } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Prose } from '@/ui/prose'
import { faceOf } from './faces'
import { Track } from './track'
import styles from './solved.module.css'

interface SolvedProps {
  state: SessionState
  view: QuizView
  /** Beside the board only what was right. */
  isShort?: boolean
}

/** What was right, how many knew, and why. */
export function Solved({ state, view, isShort = false }: SolvedProps) {
  const say = useSay()
  const { solution, question } = view
  if (!solution) return null
  const { figures, explanation } = solution
  return (
    <aside className={styles['solved']}>
      <Answer state={state} view={view} />
      {figures && question?.kind !== 'buzzer' && (
        <p className={styles['share']}>
          <Track share={figures.percent_right / 100} />
          <b className="num">
            {figures.right === 0
              ? say('quiz.nobody-right')
              : say('quiz.percent-right', { n: figures.percent_right })}
          </b>
        </p>
      )}
      {explanation && (
        <div className={styles['why']}>
          <Prose text={explanation} />
        </div>
      )}
      {!isShort && solution.speed_decided !== undefined && view.most_speed > 0 && (
        <p className={styles['kick']}>{say('quiz.speed-decided', { n: solution.speed_decided })}</p>
      )}
    </aside>
  )
}

/** The options that were right, the number, or who was first. */
function Answer({ state, view: { solution, question } }: { state: SessionState; view: QuizView }) {
  const say = useSay()
  const { option_ids: ids = [], numeric, winner } = solution ?? {}
  const right = (question?.options ?? []).flatMap((one, place) =>
    ids.includes(one.id) ? [{ ...one, place }] : [],
  )
  if (right.length === 0 && !numeric && !winner) return null
  return (
    <>
      <p className={styles['kick']}>{say(winner ? 'quiz.winner' : 'quiz.answer-was')}</p>
      {right.map((one) => (
        <p key={one.id} className={styles['answer']}>
          <Shape place={one.place} />
          <b>
            {letterOf(one.place)}. {one.text}
          </b>
        </p>
      ))}
      {numeric && (
        <p className={styles['answer']}>
          <b className="num">
            {say('quiz.number-only', { n: numeric.target })} {numeric.unit}
          </b>
        </p>
      )}
      {winner && (
        <p className={styles['answer']}>
          <b>{faceOf(state, winner).name ?? say('quiz.gone')}</b>
        </p>
      )}
    </>
  )
}
