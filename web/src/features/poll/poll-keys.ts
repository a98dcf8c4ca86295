import type { Say } from '@/i18n/words'

/** What the keys of a poll do, for its key sheet. */
export function pollKeys(say: Say, isLeading: boolean) {
  const answer = { title: say('survey.keys'), keys: [['1 – 9', say('poll.keys.choose')]] as const }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space', say('survey.keys.space')],
      ['V', say('survey.keys.show')],
      ['R', say('survey.again')],
    ] as const,
  }
  return isLeading ? [lead, answer] : [answer]
}
