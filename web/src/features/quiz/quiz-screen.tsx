import { sendCommand } from '@/api/send-command'
import type { QuizView, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { TickRing } from '@/ui/tick-ring'
import { useKeys } from '@/ui/use-keys'
import { useWallDeed } from '@/ui/wall-note'
import { Board } from './board'
import { faceOf } from './faces'
import { useLeft, useReached } from './moments'
import { nextCommand } from './next-step'
import { Podium } from './podium'
import { ScreenOptions } from './screen-options'
import { Solved } from './solved'
import { TimeBar } from './time-bar'
import styles from './quiz-screen.module.css'

interface QuizScreenProps {
  state: SessionState
  view: QuizView
  clockOffset: number | undefined
  hasControl: boolean
}

/** The quiz on the wall: the question, what there is to choose, what was right, and who leads. */
export function QuizScreen({ state, view, clockOffset, hasControl }: QuizScreenProps) {
  useSteps(state, view, hasControl)
  const isOpened = useReached(view.opens_at, clockOffset) && view.stage === 'open'
  return (
    <section className={styles['screen']}>
      <Head state={state} view={view} />
      <div className={styles['body']}>
        <Body state={state} view={view} isOpened={isOpened} clockOffset={clockOffset} />
      </div>
      <Foot view={view} isOpened={isOpened} clockOffset={clockOffset} />
    </section>
  )
}

/** A screen that may control goes on with the keys of any clicker. */
function useSteps(state: SessionState, view: QuizView, hasControl: boolean) {
  const { id, status } = state.current_activity ?? {}
  const deed = useWallDeed()
  const step = () => {
    const next = nextCommand(view)
    if (next && id && hasControl && status === 'active')
      deed(() => sendCommand(state.session.id, id, next, 'screen'))
  }
  useKeys({ space: step, arrowright: step, pagedown: step }, { once: true })
}

function Head({ state, view }: { state: SessionState; view: QuizView }) {
  const say = useSay()
  const n = view.number ?? 0
  const isStanding = view.stage === 'leaderboard' || view.stage === 'finished'
  const counts = view.stage !== 'lobby' && view.stage !== 'reading' && view.stage !== 'finished'
  const kick = [
    state.current_activity?.title,
    !isStanding && view.stage !== 'lobby' && say('quiz.number-of', { n, of: view.question_count }),
    view.question?.section,
  ]
  return (
    <header>
      <div>
        <p className={styles['kick']}>{kick.filter(Boolean).join(' · ')}</p>
        <h1>
          {view.stage === 'lobby'
            ? say('quiz.lobby', { n: view.question_count })
            : view.stage === 'leaderboard'
              ? say('quiz.after', { n, of: view.question_count })
              : view.stage === 'finished'
                ? say('quiz.stage.finished')
                : view.question?.text}
        </h1>
      </div>
      {counts && (
        <p className={styles['count']}>
          <TickRing
            share={view.eligible_count === 0 ? 0 : view.answered_count / view.eligible_count}
            size={72}
            label=""
          />
          <span>
            <b className="num">{view.answered_count}</b>
            {say('survey.of', { of: view.eligible_count })}
          </span>
        </p>
      )}
    </header>
  )
}

function Body({
  state,
  view,
  isOpened,
  clockOffset,
}: {
  state: SessionState
  view: QuizView
  isOpened: boolean
  clockOffset: number | undefined
}) {
  switch (view.stage) {
    case 'lobby':
      return null
    case 'reading':
      return <GetReady view={view} clockOffset={clockOffset} />
    case 'open':
      if (!isOpened) return <GetReady view={view} clockOffset={clockOffset} />
      return view.question?.kind === 'buzzer' ? (
        <Line state={state} view={view} />
      ) : (
        <ScreenOptions view={view} />
      )
    case 'closed':
      return <ScreenOptions view={view} />
    case 'solution':
      return (
        <div className={styles['two']}>
          <ScreenOptions view={view} />
          <Solved state={state} view={view} />
        </div>
      )
    case 'leaderboard':
      return (
        <div className={styles['two']}>
          <Board state={state} rows={view.board ?? []} />
          <Solved state={state} view={view} isShort />
        </div>
      )
    case 'finished':
      return <Podium state={state} view={view} />
  }
}

function GetReady({ view, clockOffset }: { view: QuizView; clockOffset: number | undefined }) {
  const say = useSay()
  const left = Math.ceil(useLeft(view.opens_at, clockOffset) / 1000)
  return (
    <p className={styles['ready']}>
      <span>{say('quiz.get-ready')}</span>
      <b className="num">{left > 0 ? left : ''}</b>
    </p>
  )
}

/** Those who buzzed, in order. */
function Line({ state, view }: { state: SessionState; view: QuizView }) {
  const say = useSay()
  const { buzzes } = view
  if (!buzzes || buzzes.line.length === 0)
    return (
      <p className={styles['ready']}>
        <span>{say('quiz.buzz.now')}</span>
      </p>
    )
  return (
    <div className={styles['buzzed']}>
      {buzzes.photo_finish_ms !== undefined && <p>{say('quiz.buzz.photo', { n: buzzes.photo_finish_ms })}</p>}
      <ol>
        {buzzes.line.map(({ participant_id: id, tied }, place) => (
          <li key={id} data-first={place === 0 || tied || undefined}>
            {faceOf(state, id).name ?? say('quiz.gone')}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Foot({
  view,
  isOpened,
  clockOffset,
}: {
  view: QuizView
  isOpened: boolean
  clockOffset: number | undefined
}) {
  const say = useSay()
  if (isOpened && view.ends_at)
    return (
      <footer className={styles['clock']}>
        <TimeBar
          endsAt={view.ends_at}
          seconds={view.question?.time_limit_seconds ?? 0}
          clockOffset={clockOffset}
        />
      </footer>
    )
  if (view.stage === 'closed') return <footer>{say(view.skipped ? 'quiz.skipped' : 'quiz.time-over')}</footer>
  const rule = view.most_speed === 0 ? 'quiz.rule.no-speed' : 'quiz.rule'
  return (
    <footer>
      {say(rule, { n: view.most_speed, of: view.base + view.most_speed })}
      {view.stage === 'leaderboard' && ` ${say('quiz.own-on-phone')}`}
    </footer>
  )
}
