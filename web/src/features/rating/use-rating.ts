import { useState } from 'react'
import type { RatingView } from '@/api/types'
import type { OwnChoice, SurveyAnswer } from '@/survey/own-choice'
import { useSurvey, type SurveyProps } from '@/survey/use-survey'

export type Values = Readonly<Record<string, number>>

export type RatingAnswer =
  | (SurveyAnswer & { readonly type: 'answer'; readonly values: Values })
  | (SurveyAnswer & { readonly type: 'retract' })

/** One's own values. Each tap sends all of them; where nothing may be skipped, from the last one on. */
export function useRating(props: SurveyProps, activityId: string, view: RatingView) {
  const survey = useSurvey<RatingAnswer>(props, activityId, view.survey)
  const [draft, setDraft] = useState<{ round: number; values: Values }>()
  const sent = valuesIn(survey.own)
  const values = draft?.round === survey.round ? { ...sent, ...draft.values } : sent
  const isWhole = (given: Values) => view.items.every(({ id }) => given[id] !== undefined)

  const give = (next: Values) => {
    if (!view.allow_skip && !isWhole(next)) {
      setDraft({ round: survey.round, values: next })
      return
    }
    setDraft(undefined)
    survey.put(Object.keys(next).length === 0 ? { type: 'retract' } : { type: 'answer', values: next })
  }
  const rate = (item: string, value: number) => {
    if (survey.canAnswer && values[item] !== value) give({ ...values, [item]: value })
  }
  const skip = (item: string) => {
    if (!survey.canAnswer || !view.allow_skip || values[item] === undefined) return
    give(Object.fromEntries(Object.entries(values).filter(([id]) => id !== item)))
  }
  return { ...survey, view, values, rate, skip, missing: view.items.length - Object.keys(values).length }
}

export type Rating = ReturnType<typeof useRating>

function valuesIn({ command, stored, state }: OwnChoice<RatingAnswer>): Values {
  const isOwn = command !== undefined && state !== 'late' && state !== 'refused'
  if (isOwn) return command.type === 'answer' ? command.values : {}
  return stored ? valuesOf(stored.choice) : {}
}

function valuesOf(choice: unknown): Values {
  if (typeof choice !== 'object' || choice === null) return {}
  const values: unknown = (choice as Record<string, unknown>)['values']
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).filter((one): one is [string, number] => typeof one[1] === 'number'),
  )
}
