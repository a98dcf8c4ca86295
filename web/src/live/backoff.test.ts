import { expect, test } from 'vitest'
import { backoff } from './backoff'

test('the bound doubles from half a second to ten seconds', () => {
  const longest = Array.from({ length: 8 }, (_, i) => backoff(i + 1, () => 1))
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000])
})

test('any moment up to the bound may be drawn', () => {
  expect(backoff(3, () => 0)).toBe(0)
  expect(backoff(3, () => 0.5)).toBe(1000)
})
