import type { Say } from '@/i18n/words'
import type { KeyGroup } from '../room/key-sheet'

/** What the desk of the host adds to the keys of a live page. */
export function hostKeys(say: Say): KeyGroup {
  return {
    title: say('host.keys'),
    keys: [
      ['N B', say('host.keys.next')],
      ['S', say('host.keys.add')],
      ['M', say('host.keys.review')],
      ['Y D', say('host.keys.decide')],
      ['T', say('host.keys.countdown')],
      ['L', say('host.keys.lock')],
      ['X', say('host.keys.stay')],
    ],
  }
}
