import { expect, test } from 'vitest'
import { pathOf } from './answer-line'

test('the line runs over the whole width and reaches the top when all have answered', () => {
  const samples = [
    { at: 0, count: 0 },
    { at: 500, count: 5 },
    { at: 1000, count: 10 },
  ]
  expect(pathOf(samples, 10, 100, 52)).toBe('M0 52L0 51L50 26L100 1L100 52Z')
})

test('a single look makes no line, and an empty room no division by nothing', () => {
  expect(pathOf([{ at: 0, count: 0 }], 0, 100, 50)).toBe('')
  expect(
    pathOf(
      [
        { at: 0, count: 0 },
        { at: 9, count: 0 },
      ],
      0,
      100,
      50,
    ),
  ).toBe('M0 50L0 49L100 49L100 50Z')
})
