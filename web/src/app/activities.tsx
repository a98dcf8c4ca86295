import type { ReactNode } from 'react'
import type { Me, SessionState } from '@/api/types'
import { boardKeys } from '@/board/keys'
import { BoardPhase } from '@/board/phase'
import { pokerKeys } from '@/features/poker/poker-keys'
import { PokerPhase } from '@/features/poker/poker-phase'
import { quizKeys } from '@/features/quiz/quiz-keys'
import { QuizPhase } from '@/features/quiz/quiz-phase'
import type { KeyGroup } from '@/features/sessions/room/key-sheet'
import type { Room } from '@/features/sessions/room/use-room'
import type { Say } from '@/i18n/words'
import { surveyKeys } from '@/survey/survey-keys'
import { SurveyPhase } from '@/survey/survey-phase'
import { questionsOnScreen } from './beside'
import { soon } from '@/ui/soon'

const PollRoom = soon(async () => (await import('@/features/poll/poll-room')).PollRoom)
const PollScreen = soon(async () => (await import('@/features/poll/poll-screen')).PollScreen)
const RatingRoom = soon(async () => (await import('@/features/rating/rating-room')).RatingRoom)
const RatingScreen = soon(async () => (await import('@/features/rating/rating-screen')).RatingScreen)
const WordcloudRoom = soon(async () => (await import('@/features/wordcloud/wordcloud-room')).WordcloudRoom)
const WordcloudScreen = soon(
  async () => (await import('@/features/wordcloud/wordcloud-screen')).WordcloudScreen,
)
const WordcloudLead = soon(async () => (await import('@/features/wordcloud/wordcloud-lead')).WordcloudLead)
const QuizLead = soon(async () => (await import('@/features/quiz/quiz-lead')).QuizLead)
const QuizRoom = soon(async () => (await import('@/features/quiz/quiz-room')).QuizRoom)
const QuizScreen = soon(async () => (await import('@/features/quiz/quiz-screen')).QuizScreen)
const BrainstormLead = soon(
  async () => (await import('@/features/brainstorm/brainstorm-lead')).BrainstormLead,
)
const BrainstormRoom = soon(
  async () => (await import('@/features/brainstorm/brainstorm-room')).BrainstormRoom,
)
const BrainstormScreen = soon(
  async () => (await import('@/features/brainstorm/brainstorm-screen')).BrainstormScreen,
)
const RetroLead = soon(async () => (await import('@/features/retro/retro-lead')).RetroLead)
const RetroRoom = soon(async () => (await import('@/features/retro/retro-room')).RetroRoom)
const RetroScreen = soon(async () => (await import('@/features/retro/retro-screen')).RetroScreen)
const SurveyLead = soon(async () => (await import('@/survey/survey-lead')).SurveyLead)

/** The chip of what is in front of everybody. */
export function phaseOf(state: SessionState): ReactNode {
  const view = state.current_activity?.view
  switch (view?.type) {
    case 'poll':
    case 'rating':
    case 'wordcloud':
      return <SurveyPhase state={state} face={view.survey} />
    case 'quiz':
      return <QuizPhase state={state} view={view} />
    case 'brainstorm':
    case 'retro':
      return <BoardPhase state={state} face={view.board} kind={view.type} />
    default:
      return <PokerPhase state={state} />
  }
}

export function keysOf(state: SessionState, me: Me, say: Say): readonly KeyGroup[] {
  const isLeading = me.permissions.is_facilitator
  switch (state.current_activity?.view.type) {
    case 'poll':
      return surveyKeys(say, isLeading, [['1 – 9', say('poll.keys.choose')]])
    case 'rating':
      return surveyKeys(say, isLeading, [['0 – 9', say('rating.keys.rate')]])
    case 'wordcloud':
      return surveyKeys(say, isLeading, [['Enter', say('wordcloud.keys.send')]])
    case 'quiz':
      return quizKeys(say, isLeading)
    case 'brainstorm':
    case 'retro':
      return boardKeys(say, isLeading)
    default:
      return pokerKeys(say, isLeading)
  }
}

/** What a seat sees of an activity that is no table. */
export function askedIn(room: Room): ReactNode {
  const activity = room.state.current_activity
  if (!activity) return undefined
  const { id, view } = activity
  const seat = { activityId: id, ...seatOf(room) }
  switch (view.type) {
    case 'poll':
      return <PollRoom key={id} view={view} {...seat} />
    case 'rating':
      return <RatingRoom key={id} view={view} {...seat} />
    case 'brainstorm':
      return <BrainstormRoom key={id} view={view} {...seat} />
    case 'retro':
      return <RetroRoom key={id} view={view} {...seat} />
    case 'quiz':
      return <QuizRoom key={id} view={view} {...seat} />
    case 'wordcloud':
      return <WordcloudRoom key={id} view={view} {...seat} />
    default:
      return undefined
  }
}

/** The same on the wall; a question that is being answered comes before everything. */
export function askedOnScreen(
  state: SessionState,
  clockOffset: number | undefined,
  hasControl: boolean,
): ReactNode {
  const asked = questionsOnScreen(state)
  if (asked) return asked
  const view = state.current_activity?.view
  switch (view?.type) {
    case 'poll':
      return <PollScreen state={state} view={view} clockOffset={clockOffset} />
    case 'rating':
      return <RatingScreen state={state} view={view} clockOffset={clockOffset} />
    case 'brainstorm':
      return <BrainstormScreen view={view} />
    case 'retro':
      return <RetroScreen title={state.current_activity?.title ?? ''} view={view} />
    case 'quiz':
      return <QuizScreen state={state} view={view} clockOffset={clockOffset} hasControl={hasControl} />
    case 'wordcloud':
      return (
        <WordcloudScreen
          key={state.current_activity?.id}
          state={state}
          view={view}
          clockOffset={clockOffset}
        />
      )
    default:
      return undefined
  }
}

/** What whoever leads does with it next, for a place beside it; a table has that on itself. */
export function leadOf(room: Room): ReactNode {
  const activity = room.state.current_activity
  if (!activity) return undefined
  const { id, view } = activity
  const seat = { activityId: id, ...seatOf(room) }
  switch (view.type) {
    case 'poll':
    case 'rating':
      return <SurveyLead key={id} face={view.survey} {...seat} />
    case 'brainstorm':
      return <BrainstormLead key={id} view={view} {...seat} />
    case 'retro':
      return <RetroLead key={id} view={view} {...seat} />
    case 'quiz':
      return <QuizLead key={id} view={view} {...seat} />
    case 'wordcloud':
      return <WordcloudLead key={id} view={view} {...seat} />
    default:
      return undefined
  }
}

function seatOf({ id, state, me, live }: Room) {
  return { sessionId: id, state, me, link: live.link, clockOffset: live.clockOffset }
}
