import { expect, test } from 'vitest'
import type { CurrentActivity } from '@/api/types'
import { leadingOf } from './leading'

const showing = (view: unknown) => ({ id: 'a', status: 'active', view }) as unknown as CurrentActivity
const options = [
  { id: 'a', text: 'Home' },
  { id: 'b', text: 'Away' },
  { id: 'c', text: 'Nowhere' },
]

test('what most chose comes first, and what nobody chose not at all', () => {
  const results = { counts: { a: 1, b: 4, c: 0 } }
  const poll = { type: 'poll', survey: { stage: 'shown' }, options, results }
  expect(leadingOf(showing(poll))).toEqual(['Away', 'Home'])
})

test('before a result is shown there is nothing to go on with', () => {
  const results = { counts: { a: 1 } }
  expect(leadingOf(showing({ type: 'poll', survey: { stage: 'open' }, options, results }))).toBeUndefined()
  expect(leadingOf(showing({ type: 'quiz', stage: 'solution' }))).toBeUndefined()
  expect(leadingOf(undefined)).toBeUndefined()
})

test('of a rating the lowest asks for something first', () => {
  const items = { a: { mean: 4.5 }, b: { mean: 2.25 }, c: { few: true } }
  const rating = { type: 'rating', survey: { stage: 'shown' }, items: options, results: { items } }
  expect(leadingOf(showing(rating))).toEqual(['Away', 'Home'])
})

test('groups count as one line of a board', () => {
  const board = {
    step: 'discuss',
    order: [1, 2, 3],
    cards: {
      1: { text: 'Alone', dots: 2 },
      2: { text: 'Together', group: 'g', dots: 1 },
      3: { text: 'Also', group: 'g', dots: 3 },
    },
    groups: { g: { title: 'Both', cards: 2, dots: 4 } },
  }
  expect(leadingOf(showing({ type: 'brainstorm', board }))).toEqual(['Both', 'Alone'])
})
