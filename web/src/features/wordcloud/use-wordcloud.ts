import type { WordcloudView } from '@/api/types'
import type { OwnChoice, SurveyAnswer } from '@/survey/own-choice'
import { useSurvey, type SurveyProps } from '@/survey/use-survey'

export type WordcloudAnswer =
  | (SurveyAnswer & { readonly type: 'answer'; readonly words: readonly string[] })
  | (SurveyAnswer & { readonly type: 'retract' })

/** One's own words. Each that comes or goes sends the whole list. */
export function useWordcloud(props: SurveyProps, activityId: string, view: WordcloudView) {
  const survey = useSurvey<WordcloudAnswer>(props, activityId, view.survey)
  const own = wordsIn(survey.own)
  const send = (words: readonly string[]) =>
    survey.put(words.length === 0 ? { type: 'retract' } : { type: 'answer', words })
  return {
    ...survey,
    view,
    words: own,
    isFull: own.length >= view.max_words,
    add: (word: string) => send([...own, word]),
    remove: (place: number) => send(own.filter((_, at) => at !== place)),
  }
}

export type Wordcloud = ReturnType<typeof useWordcloud>

function wordsIn({ command, stored, state }: OwnChoice<WordcloudAnswer>): readonly string[] {
  const isOwn = command !== undefined && state !== 'late' && state !== 'refused'
  if (isOwn) return command.type === 'answer' ? command.words : []
  return stored ? textsOf(stored.choice) : []
}

function textsOf(choice: unknown): readonly string[] {
  return list(field(choice, 'words')).flatMap((entry) => {
    const text = field(entry, 'text')
    return typeof text === 'string' ? [text] : []
  })
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
