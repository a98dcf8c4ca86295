import type { Say } from '@/i18n/words'

/** What the keys of a quiz do, for its key sheet. */
export function quizKeys(say: Say, isLeading: boolean) {
  const answer = {
    title: say('survey.keys'),
    keys: [
      ['1 – 8', say('poll.keys.choose')],
      ['B', say('quiz.buzz')],
    ] as const,
  }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space', say('quiz.keys.space')],
      ['T', say('quiz.add-time')],
    ] as const,
  }
  return isLeading ? [lead, answer] : [answer]
}
