import type { Say } from '@/i18n/words'

/** What the keys of a board do, for its key sheet. */
export function boardKeys(say: Say, isLeading: boolean) {
  const cards = {
    title: say('board.keys'),
    keys: [
      ['C', say('board.keys.write')],
      ['↑ ↓', say('board.keys.walk')],
      ['Alt ← →', say('board.keys.move')],
      ['V', say('board.keys.vote')],
      ['−', say('board.keys.unvote')],
    ] as const,
  }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space', say('board.keys.next')],
      ['B', say('board.back')],
      ['G', say('board.group.next')],
      ['U', say('board.ungroup')],
    ] as const,
  }
  return isLeading ? [lead, cards] : [cards]
}
