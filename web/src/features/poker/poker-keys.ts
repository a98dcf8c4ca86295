import type { Say } from '@/i18n/words'

/** What the keys of a poker page do, for its key sheet. */
export function pokerKeys(say: Say, isFacilitator: boolean) {
  const hand = {
    title: say('keys.hand'),
    keys: [
      ['0 – 9', say('keys.value')],
      ['C', say('keys.break')],
      ['Q', say('keys.unknown')],
      ['← →', say('keys.arrows')],
      ['Backspace', say('keys.back')],
      ['I', say('story.details')],
    ] as const,
  }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space', say('keys.space')],
      ['Enter', say('keys.agree')],
      ['E', say('keys.other')],
      ['R', say('keys.again')],
      ['N', say('keys.next')],
      ['B', say('keys.before')],
      ['S', say('keys.stories')],
      ['T', say('keys.timer')],
      ['Esc', say('timer.cancel')],
      ['X', say('keys.clear')],
      ['U', say('keys.undo')],
    ] as const,
  }
  return isFacilitator ? [lead, hand] : [hand]
}
