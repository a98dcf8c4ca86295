import { expect, test } from 'vitest'
import type { PokerStatistics } from '@/api/types'
import { aView } from '@/test/poker'
import { markPassed, signalsBetween } from './signals'

const none = { card: undefined, state: 'none' } as const
const sending = { card: '5', state: 'sending' } as const
const saved = { card: '5', state: 'saved' } as const
const kept = { card: '5', state: 'kept' } as const
const voting = aView()
const results = aView({ stage: 'results', is_revealed: true })

test('a round that opens is heard', () => {
  const waiting = aView({ stage: 'waiting' })
  expect(signalsBetween({ view: waiting, answer: none }, { view: voting, answer: none })).toEqual({
    sound: 'start',
  })
})

test('a stored card is heard and felt, once', () => {
  expect(signalsBetween({ view: voting, answer: sending }, { view: voting, answer: saved })).toEqual({
    sound: 'stored',
    touch: 'stored',
  })
  expect(signalsBetween({ view: voting, answer: saved }, { view: voting, answer: saved })).toEqual({})
})

test('a card that was there when the page opened is silent', () => {
  expect(signalsBetween({ view: voting, answer: none }, { view: voting, answer: saved })).toEqual({})
})

test('a card kept without a connection is felt but not heard', () => {
  expect(signalsBetween({ view: voting, answer: sending }, { view: voting, answer: kept })).toEqual({
    touch: 'kept',
  })
})

test('the reveal is a chord, another one when everyone agrees', () => {
  const unanimous = { ...results, statistics: { unanimous: true } as PokerStatistics }
  const before = { view: voting, answer: saved }
  expect(signalsBetween(before, { view: results, answer: saved })).toEqual({
    sound: 'reveal',
    touch: 'reveal',
  })
  expect(signalsBetween(before, { view: unanimous, answer: saved })).toEqual({
    sound: 'unanimous',
    touch: 'reveal',
  })
})

test.each([
  [61, 60, 60],
  [31, 29, 30],
  [11, 10, 10],
  [6, 5, 5],
  [1, 0, 0],
  [60, 59, undefined],
  [4, 3, undefined],
])('from %d to %d seconds passes %s', (before, now, mark) => {
  expect(markPassed(before, now)).toBe(mark)
})
