import type { Say } from '@/i18n/words'

/** What the keys of a board do, for its key sheet. */
export function boardKeys(say: Say, isLeading: boolean) {
  const cards = {
    title: say('board.keys'),
    keys: [
      ['C', say('board.keys.write')],
      ['↑ ↓', say('board.keys.walk')],
      ['E', say('board.keys.edit')],
      ['Delete', say('board.keys.remove')],
      ['Alt ← →', say('board.keys.move')],
      ['/', say('board.find')],
      ['V', say('board.keys.vote')],
      ['−', say('board.keys.unvote')],
      ['Ctrl Z', say('board.keys.undo')],
    ] as const,
  }
  const lead = {
    title: say('keys.lead'),
    keys: [
      ['Space N', say('board.keys.next')],
      ['B', say('board.back')],
      ['X', say('board.keys.take')],
      ['G', say('board.keys.group')],
      ['U', say('board.ungroup')],
    ] as const,
  }
  return isLeading ? [lead, cards] : [cards]
}
