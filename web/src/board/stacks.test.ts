import { expect, test } from 'vitest'
import type { BoardFace } from '@/api/types'
import { ranksOf, stacksOf } from './stacks'

const face = {
  order: [7, 3, 5],
  cards: {
    3: { id: 'b', text: 'B', group: 'g' },
    5: { id: 'c', text: 'C', dots: 4 },
    7: { id: 'a', text: 'A', group: 'g' },
  },
  groups: { g: { title: 'Both', cards: 2, dots: 4 } },
} as unknown as BoardFace

test('a group is one, where its first card stands', () => {
  const stacks = stacksOf(face, [{ id: 'c', text: 'C', number: 5 }])
  expect(stacks.map(({ title, cards }) => [title, cards.length])).toEqual([
    ['Both', 2],
    ['C', 1],
  ])
})

test('equal dots share a rank', () => {
  const stacks = stacksOf(face).concat({ key: 'd', title: 'D', cards: [], dots: 1 })
  expect([...ranksOf(stacks).values()]).toEqual([1, 1, 3])
})
