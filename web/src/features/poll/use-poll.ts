import type { PollView } from '@/api/types'
import { useSurvey, type SurveyProps } from '@/survey/use-survey'
import type { OwnChoice, SurveyAnswer } from '@/survey/own-choice'

export type PollAnswer =
  | (SurveyAnswer & { readonly type: 'answer'; readonly option_ids: readonly string[] })
  | (SurveyAnswer & { readonly type: 'retract' })

/** One's own choice and what can be done with it. One tap answers; a tap on the chosen one takes it back. */
export function usePoll(props: SurveyProps, activityId: string, view: PollView) {
  const survey = useSurvey<PollAnswer>(props, activityId, view.survey)
  const chosen = chosenIn(survey.own)
  const isMany = view.selection === 'multiple'
  const answer = (ids: readonly string[]) =>
    survey.put(ids.length === 0 ? { type: 'retract' } : { type: 'answer', option_ids: ids })
  const choose = (id: string) => {
    if (!survey.canAnswer) return
    if (chosen.includes(id)) answer(chosen.filter((one) => one !== id))
    else if (isMany) {
      if (chosen.length < view.max_choices) answer([...chosen, id])
    } else answer([id])
  }
  return { ...survey, view, chosen, choose, isFull: isMany && chosen.length >= view.max_choices }
}

export type Poll = ReturnType<typeof usePoll>

function chosenIn({ command, stored, state }: OwnChoice<PollAnswer>): readonly string[] {
  const isOwn = command !== undefined && state !== 'late' && state !== 'refused'
  if (isOwn) return command.type === 'answer' ? command.option_ids : []
  return stored ? optionIds(stored.choice) : []
}

function optionIds(choice: unknown): readonly string[] {
  if (typeof choice !== 'object' || choice === null) return []
  const ids: unknown = (choice as Record<string, unknown>)['option_ids']
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}
