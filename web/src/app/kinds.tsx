import type { SessionState, SurveyFace } from '@/api/types'
import { boardKeys } from '@/board/keys'
import { BoardPhase } from '@/board/phase'
import type { BoardWords } from '@/board/words'
import { pokerKeys } from '@/features/poker/poker-keys'
import { PokerPhase } from '@/features/poker/poker-phase'
import { quizKeys } from '@/features/quiz/quiz-keys'
import { QuizPhase } from '@/features/quiz/quiz-phase'
import type { Key } from '@/i18n/en'
import type { Say } from '@/i18n/words'
import { surveyKeys } from '@/survey/survey-keys'
import { SurveyPhase } from '@/survey/survey-phase'
import { soon } from '@/ui/soon'
import { TableSkeleton } from '@/ui/table-skeleton'
import type { Kinds } from './kind'

const usual = { place: 'front', isWide: false, takesWall: null } as const
const SurveyLead = soon(async () => (await import('@/survey/survey-lead')).SurveyLead)

/** A question that everybody answers once. */
function asked(keys: readonly (readonly [string, Key])[], leading: readonly (readonly [string, Key])[] = []) {
  return {
    ...usual,
    isWide: true,
    phase: (state: SessionState, { survey }: { survey: SurveyFace }) => (
      <SurveyPhase state={state} face={survey} />
    ),
    keys: (say: Say, isLeading: boolean) =>
      surveyKeys(
        say,
        isLeading,
        keys.map(([key, does]) => [key, say(does)]),
        leading.map(([key, does]) => [key, say(does)]),
      ),
    Lead: SurveyLead,
  }
}

/** Things people write and vote on. */
function written(kind: BoardWords['kind']) {
  return {
    ...usual,
    phase: (state: SessionState, { board }: { board: Parameters<typeof BoardPhase>[0]['face'] }) => (
      <BoardPhase state={state} face={board} kind={kind} />
    ),
    keys: boardKeys,
  }
}

/** All kinds of activities, in the order in which they are offered. */
export const kinds: Kinds = {
  poker: {
    ...usual,
    icon: 'table',
    phase: (state) => <PokerPhase state={state} />,
    keys: pokerKeys,
    Room: soon(async () => (await import('./table')).Table, <TableSkeleton />),
    Screen: soon(async () => (await import('@/features/poker/poker-screen')).PokerScreen),
    Lead: null,
    Form: null,
    Results: soon(async () => (await import('@/features/poker/results/poker-results')).PokerResults),
  },
  poll: {
    ...asked([['1 – 9', 'poll.keys.choose']]),
    icon: 'chart',
    Room: soon(async () => (await import('@/features/poll/poll-room')).PollRoom),
    Screen: soon(async () => (await import('@/features/poll/poll-screen')).PollScreen),
    Form: soon(async () => (await import('@/features/poll/poll-form')).PollForm),
    Results: soon(async () => (await import('@/features/poll/poll-results')).PollResults),
  },
  quiz: {
    ...usual,
    icon: 'crown',
    phase: (state, view) => <QuizPhase state={state} view={view} />,
    keys: quizKeys,
    Room: soon(async () => (await import('@/features/quiz/quiz-room')).QuizRoom),
    Screen: soon(async () => (await import('@/features/quiz/quiz-screen')).QuizScreen),
    Lead: soon(async () => (await import('@/features/quiz/quiz-lead')).QuizLead),
    Form: soon(async () => (await import('@/features/quiz/quiz-form')).QuizForm),
    Results: soon(async () => (await import('@/features/quiz/quiz-results')).QuizResults),
  },
  wordcloud: {
    ...asked([['Enter', 'wordcloud.keys.send']], [['F', 'wordcloud.keys.freeze']]),
    icon: 'dots',
    Room: soon(async () => (await import('@/features/wordcloud/wordcloud-room')).WordcloudRoom),
    Screen: soon(async () => (await import('@/features/wordcloud/wordcloud-screen')).WordcloudScreen),
    Lead: soon(async () => (await import('@/features/wordcloud/wordcloud-lead')).WordcloudLead),
    Form: soon(async () => (await import('@/features/wordcloud/wordcloud-form')).WordcloudForm),
    Results: soon(async () => (await import('@/features/wordcloud/wordcloud-results')).WordcloudResults),
  },
  brainstorm: {
    ...written('brainstorm'),
    icon: 'note',
    Room: soon(async () => (await import('@/features/brainstorm/brainstorm-room')).BrainstormRoom),
    Screen: soon(async () => (await import('@/features/brainstorm/brainstorm-screen')).BrainstormScreen),
    Lead: soon(async () => (await import('@/features/brainstorm/brainstorm-lead')).BrainstormLead),
    Form: soon(async () => (await import('@/features/brainstorm/brainstorm-form')).BrainstormForm),
    Results: soon(async () => (await import('@/features/brainstorm/brainstorm-results')).BrainstormResults),
  },
  retro: {
    ...written('retro'),
    icon: 'table',
    Room: soon(async () => (await import('@/features/retro/retro-room')).RetroRoom),
    Screen: soon(async () => (await import('@/features/retro/retro-screen')).RetroScreen),
    Lead: soon(async () => (await import('@/features/retro/retro-lead')).RetroLead),
    Form: soon(async () => (await import('@/features/retro/retro-form')).RetroForm),
    Results: soon(async () => (await import('@/features/retro/retro-results')).RetroResults),
  },
  qa: {
    icon: 'hand',
    place: 'beside',
    phase: () => null,
    keys: () => [],
    Room: soon(async () => (await import('@/features/qa/qa-panel')).QaPanel),
    Screen: soon(async () => (await import('@/features/qa/qa-screen')).QaScreen),
    isWide: false,
    takesWall: ({ questions }) => Object.values(questions).some(({ state }) => state === 'answering'),
    Lead: null,
    Form: soon(async () => (await import('@/features/qa/qa-form')).QaForm),
    Results: soon(async () => (await import('@/features/qa/qa-results')).QaResults),
  },
  rating: {
    ...asked([['0 – 9', 'rating.keys.rate']]),
    icon: 'scale',
    Room: soon(async () => (await import('@/features/rating/rating-room')).RatingRoom),
    Screen: soon(async () => (await import('@/features/rating/rating-screen')).RatingScreen),
    Form: soon(async () => (await import('@/features/rating/rating-form')).RatingForm),
    Results: soon(async () => (await import('@/features/rating/rating-results')).RatingResults),
  },
}
