import type { QuizView, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Board } from './board'
import { faceOf } from './faces'
import styles from './podium.module.css'

const steps = 3

/** The first three on steps, and those who follow below. */
export function Podium({ state, view }: { state: SessionState; view: QuizView }) {
  const say = useSay()
  const rows = view.board ?? []
  if (rows.length === 0) return <p className={styles['thanks']}>{say('quiz.thanks')}</p>
  const first = rows.slice(0, steps)
  return (
    <div className={styles['podium']}>
      <ol className={styles['steps']}>
        {first.map((row, place) => {
          const face = faceOf(state, row.participant_id)
          return (
            <li key={row.participant_id} data-place={place + 1}>
              <Avatar id={face.avatar} size={96} />
              <b>{face.name ?? say('quiz.gone')}</b>
              <span className="num">{say('quiz.points', { n: row.points })}</span>
              <span className={`${styles['step']} num`} data-rank={row.rank}>
                {row.rank}
              </span>
            </li>
          )
        })}
      </ol>
      {rows.length > steps && <Board state={state} rows={rows.slice(steps)} isPlain />}
    </div>
  )
}
