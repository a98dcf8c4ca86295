import { expect, test } from 'vitest'
import { isOver } from './use-asking'

const stored = [{ id: 'a', number: 1, text: 'Why?', state: 'live' }] as const
const ask = { type: 'ask', id: 'b', text: 'When?' } as const
const withdraw = { type: 'withdraw', id: 'a' } as const

test('a question is on its way until it is there, and one that is taken back until it is not', () => {
  expect(isOver([], 9, { ...ask, id: 'a' }, { v: 10 }, [])).toBe(false)
  expect(isOver(stored, 9, { ...ask, id: 'a' }, { v: 10 }, [])).toBe(true)
  expect(isOver(stored, 9, withdraw, { v: 10 }, [])).toBe(false)
  expect(isOver([], 9, withdraw, { v: 10 }, [])).toBe(true)
})

test('a question that was taken back before it was ever seen does not stay', () => {
  const back = { id: 'withdraw b', command: { type: 'withdraw', id: 'b' } } as const
  expect(isOver(stored, 9, ask, { v: 10 }, [{ thing: back, state: 'sending' }])).toBe(false)
  expect(isOver(stored, 9, ask, { v: 10 }, [{ thing: back, state: 'sent' }])).toBe(true)
})

test('nothing is held on to in a later version', () => {
  expect(isOver(stored, 10, ask, { v: 10 }, [])).toBe(false)
  expect(isOver(stored, 11, ask, { v: 10 }, [])).toBe(true)
})
