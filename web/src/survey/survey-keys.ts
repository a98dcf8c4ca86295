import type { Say } from '@/i18n/words'

type Line = readonly [string, string]

/** What the keys of a question do, for its key sheet. */
export function surveyKeys(
  say: Say,
  isLeading: boolean,
  answering: readonly Line[],
  leading: readonly Line[] = [],
) {
  const answer = { title: say('survey.keys'), keys: answering }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space', say('survey.keys.space')],
      ['V', say('survey.keys.show')],
      ['R', say('survey.again')],
      ...leading,
    ] as readonly Line[],
  }
  return isLeading ? [lead, answer] : [answer]
}
