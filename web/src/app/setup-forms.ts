import { lazy } from 'react'
import type { SetupForms } from '@/features/sessions/agenda/kinds'

/** What has to be set up before it can go on the agenda. */
export const setupForms: SetupForms = {
  poll: lazy(async () => ({ default: (await import('@/features/poll/poll-form')).PollForm })),
  quiz: lazy(async () => ({ default: (await import('@/features/quiz/quiz-form')).QuizForm })),
  wordcloud: lazy(async () => ({
    default: (await import('@/features/wordcloud/wordcloud-form')).WordcloudForm,
  })),
  brainstorm: lazy(async () => ({
    default: (await import('@/features/brainstorm/brainstorm-form')).BrainstormForm,
  })),
  retro: lazy(async () => ({ default: (await import('@/features/retro/retro-form')).RetroForm })),
  qa: lazy(async () => ({ default: (await import('@/features/qa/qa-form')).QaForm })),
  rating: lazy(async () => ({ default: (await import('@/features/rating/rating-form')).RatingForm })),
}
