import { expect, test } from 'vitest'
import { correctOffset } from './server-clock'

test('the first heartbeat is believed', () => {
  expect(correctOffset(undefined, 5_000, 3_000)).toBe(2_000)
})

test('small drift is averaged in, so that no countdown jumps', () => {
  expect(correctOffset(2_000, 5_080, 3_000)).toBe(2_010)
})

test('a device that slept is corrected at once', () => {
  expect(correctOffset(2_000, 65_000, 3_000)).toBe(62_000)
})
