import { expect, test } from 'vitest'
import type { BoardFace } from '@/api/types'
import { forTheRoom } from './for-the-room'

const face = (anonymity: string) =>
  ({
    terms: { anonymity },
    order: [1, 2, 3],
    cards: {
      1: { id: 'a', number: 1, text: 'Shown', author: 'p1' },
      2: { id: 'b', number: 2, text: 'Waits', author: 'p1', standing: 'waiting' },
      3: { id: 'c', number: 3, text: 'Taken away', standing: 'hidden' },
    },
  }) as unknown as BoardFace

test('the room sees no card that waits or was taken away', () => {
  const seen = forTheRoom(face('named'))
  expect(seen.order).toEqual([1])
  expect(seen.cards).toEqual({ 1: { id: 'a', number: 1, text: 'Shown', author: 'p1' } })
})

test('names only whoever leads may know are not in it', () => {
  expect(forTheRoom(face('facilitator')).cards[1]).toEqual({ id: 'a', number: 1, text: 'Shown' })
})
