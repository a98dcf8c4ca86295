import type { QuizView, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Moved } from './moved'
import { faceOf } from './faces'
import { Track } from './track'
import styles from './board.module.css'

type Row = NonNullable<QuizView['board']>[number]

interface BoardProps {
  state: SessionState
  rows: readonly Row[]
  /** On a phone: whose row stands out. */
  me?: string
  /** Without bars, where there is little room. */
  isPlain?: boolean
}

/** Those who lead, best first; equal points share a rank. */
export function Board({ state, rows, me, isPlain = false }: BoardProps) {
  const say = useSay()
  const most = Math.max(1, ...rows.map(({ points }) => points))
  return (
    <ol
      className={styles['board']}
      data-phone={me !== undefined || undefined}
      data-plain={isPlain || undefined}
    >
      {rows.map((row) => {
        const face = faceOf(state, row.participant_id)
        return (
          <li
            key={row.participant_id}
            data-first={row.rank === 1 || undefined}
            data-me={row.participant_id === me || undefined}
          >
            <b className={`${styles['rank']} num`}>{row.rank}</b>
            <Avatar id={face.avatar} size={40} />
            <span className={styles['name']}>
              {face.name ?? say('quiz.gone')}
              {row.streak >= 3 && (
                <small className={styles['streak']}>{say('quiz.streak', { n: row.streak })}</small>
              )}
            </span>
            {!isPlain && me === undefined && <Track share={row.points / most} />}
            <b className={`${styles['points']} num`}>{say('quiz.number-only', { n: row.points })}</b>
            <Moved rank={row.rank} former={row.former} />
          </li>
        )
      })}
    </ol>
  )
}
