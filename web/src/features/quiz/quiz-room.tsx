import { useState, type ReactNode } from 'react'
import type { QuizView } from '@/api/types'
import type { SurveyProps } from '@/survey/use-survey'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { useMoment } from '@/ui/use-moment'
import { Board } from './board'
import { Buzz } from './buzz'
import { Choices } from './choices'
import { Kept } from './kept'
import { Lead } from './lead'
import { useLeft } from './moments'
import { NumberAnswer } from './number-answer'
import { OwnMark } from './own-mark'
import { OwnPlace } from './own-place'
import { TimeBar } from './time-bar'
import { useQuiz, type Quiz } from './use-quiz'
import frame from '@/survey/survey.module.css'
import styles from './quiz.module.css'

interface QuizRoomProps extends SurveyProps {
  activityId: string
  view: QuizView
}

/** A quiz as one seat sees it: the question, one tap to answer, what it was worth, and how one stands. */
export function QuizRoom({ activityId, view, ...props }: QuizRoomProps) {
  const quiz = useQuiz(props, activityId, view)
  const [isHere, setHere] = useState(view.question_on_phone)
  return (
    <div className={frame['room']} data-leads={quiz.isLeading || undefined}>
      <main className={frame['main']}>
        <Stage
          quiz={quiz}
          asked={<Asked view={view} isHere={isHere} onHere={() => setHere(true)} />}
          {...props}
        />
      </main>
      {quiz.isLeading && <Lead quiz={quiz} state={props.state} />}
    </div>
  )
}

interface StageProps extends SurveyProps {
  quiz: Quiz
  asked: ReactNode
}

function Stage({ quiz, asked, ...props }: StageProps) {
  const say = useSay()
  const { view, mine } = quiz
  switch (view.stage) {
    case 'lobby':
      return <Lobby view={view} title={props.state.current_activity?.title ?? ''} />
    case 'reading':
      return (
        <>
          {asked}
          <Ready view={view} clockOffset={props.clockOffset} />
        </>
      )
    case 'open':
      return <Open quiz={quiz} asked={asked} {...props} />
    case 'closed':
      return <Closed quiz={quiz} asked={asked} />
    case 'solution':
      return (
        <>
          {asked}
          {view.question?.options && <Choices quiz={quiz} />}
          <OwnMark view={view} mine={mine} />
        </>
      )
    case 'leaderboard':
    case 'finished':
      return (
        <>
          <h1 tabIndex={-1}>{say(view.stage === 'finished' ? 'quiz.stage.finished' : 'quiz.standings')}</h1>
          <OwnPlace view={view} mine={mine} />
          {view.board && <Board state={props.state} rows={view.board} me={props.me.participant_id} />}
        </>
      )
  }
}

function Lobby({ view, title }: { view: QuizView; title: string }) {
  const say = useSay()
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p className={styles['soft']}>{say('quiz.lobby', { n: view.question_count })}</p>
      <p className={styles['soft']}>{say('survey.contract.named')}</p>
    </>
  )
}

function Closed({ quiz, asked }: { quiz: Quiz; asked: ReactNode }) {
  const say = useSay()
  const { skipped } = quiz.view
  useMoment(!skipped, () => announceAtOnce(say('quiz.time-over')))
  return (
    <>
      {asked}
      <p className={styles['soft']}>{say(skipped ? 'quiz.skipped' : 'quiz.time-over')}</p>
      {quiz.own.state !== 'none' && !skipped && <Kept quiz={quiz} />}
    </>
  )
}

interface AskedProps {
  view: QuizView
  isHere: boolean
  onHere: () => void
}

/** The question, unless it is to be read on the wall; everybody can have it on their own screen. */
function Asked({ view, isHere, onHere }: AskedProps) {
  const say = useSay()
  if (!view.question) return null
  return (
    <>
      {view.question.section && <p className={styles['soft']}>{view.question.section}</p>}
      {isHere ? (
        <h1 tabIndex={-1}>{view.question.text}</h1>
      ) : (
        <p>
          <Button size="small" icon="phone" onClick={onHere}>
            {say('quiz.question-here')}
          </Button>
        </p>
      )}
    </>
  )
}

function Ready({ view, clockOffset }: { view: QuizView; clockOffset: number | undefined }) {
  const say = useSay()
  const left = Math.ceil(useLeft(view.opens_at, clockOffset) / 1000)
  return (
    <p className={styles['ready']} role="status">
      <span>{say('quiz.get-ready')}</span>
      <b className="num" aria-hidden="true">
        {left > 0 ? left : ''}
      </b>
    </p>
  )
}

function Open({ quiz, asked, ...props }: StageProps) {
  const say = useSay()
  const { view } = quiz
  if (!quiz.isOpened) {
    return (
      <>
        {asked}
        <Ready view={view} clockOffset={props.clockOffset} />
      </>
    )
  }
  return (
    <>
      {view.ends_at && (
        <TimeBar
          endsAt={view.ends_at}
          seconds={view.question?.time_limit_seconds ?? 0}
          clockOffset={props.clockOffset}
        />
      )}
      {asked}
      {view.question?.kind === 'buzzer' ? (
        <Buzz quiz={quiz} me={props.me.participant_id} />
      ) : view.question?.kind === 'numeric' ? (
        <NumberAnswer key={view.round} quiz={quiz} />
      ) : (
        <Choices key={view.round} quiz={quiz} />
      )}
      <p className={`${styles['soft']} num`}>
        {say('survey.count', { n: view.answered_count, of: view.eligible_count })}
      </p>
      {props.me.permissions.can_vote ? (
        <Kept quiz={quiz} />
      ) : (
        <p className={styles['soft']}>{say('survey.watching')}</p>
      )}
    </>
  )
}
