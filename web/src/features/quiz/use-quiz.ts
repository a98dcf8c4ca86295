import type { Me, QuizOwn, QuizView } from '@/api/types'
import { useSurvey, type SurveyProps } from '@/survey/use-survey'
import type { OwnChoice, SurveyAnswer } from '@/survey/own-choice'
import { useReached } from './moments'
import { useElapsed } from './use-elapsed'
import { useTrips } from './use-trips'

export type QuizAnswer =
  | (SurveyAnswer & {
      readonly type: 'answer'
      readonly option_ids?: readonly string[]
      readonly value?: number
      readonly elapsed_ms: number
    })
  | (SurveyAnswer & { readonly type: 'buzz'; readonly elapsed_ms: number })

/** One's own answer to the question that is asked, and what can be done with it. Every tap is an answer. */
export function useQuiz(props: SurveyProps, activityId: string, view: QuizView) {
  const survey = useSurvey<QuizAnswer>(props, activityId, view)
  const isOpened = useReached(view.opens_at, props.clockOffset) && view.stage === 'open'
  const isOver = useReached(view.ends_at, props.clockOffset)
  const elapsed = useElapsed(isOpened, view.opens_at, props.clockOffset)
  useTrips(props.sessionId, props.link === 'live' || props.link === 'slow')
  const said = saidIn(survey.own)
  const kind = view.question?.kind
  const isLocked = said.isSaid && (!view.allow_change || kind === 'buzzer')
  const canAnswer = survey.canAnswer && isOpened && !isOver && !isLocked
  const answer = (option_ids: readonly string[]) =>
    survey.put({ type: 'answer', option_ids, elapsed_ms: elapsed() })
  return {
    ...survey,
    view,
    said,
    mine: ownIn(props.me),
    isOpened,
    isOver,
    canAnswer,
    choose: (id: string) => {
      if (!canAnswer) return
      if (kind !== 'multiple') {
        if (!said.options.includes(id)) answer([id])
      } else
        answer(said.options.includes(id) ? said.options.filter((one) => one !== id) : [...said.options, id])
    },
    /** All at once, where nothing can be changed afterwards. */
    chooseAll: answer,
    guess: (value: number) => {
      if (canAnswer && said.value !== value) survey.put({ type: 'answer', value, elapsed_ms: elapsed() })
    },
    buzz: () => {
      if (canAnswer) survey.put({ type: 'buzz', elapsed_ms: elapsed() })
    },
  }
}

export type Quiz = ReturnType<typeof useQuiz>

export interface Said {
  readonly isSaid: boolean
  readonly options: readonly string[]
  readonly value?: number | undefined
}

function saidIn({ command, stored, state }: OwnChoice<QuizAnswer>): Said {
  if (command !== undefined && state !== 'late' && state !== 'refused')
    return command.type === 'answer'
      ? { isSaid: true, options: command.option_ids ?? [], value: command.value }
      : { isSaid: true, options: [] }
  return stored ? { isSaid: true, ...kept(stored.choice) } : { isSaid: false, options: [] }
}

function kept(choice: unknown): Omit<Said, 'isSaid'> {
  const { option_ids: ids, value } = (choice ?? {}) as Record<string, unknown>
  return {
    options: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
    value: typeof value === 'number' ? value : undefined,
  }
}

function ownIn(me: Me): QuizOwn {
  return (me.own_view as QuizOwn | undefined) ?? { points: 0, right: 0, streak: 0, out: false }
}
