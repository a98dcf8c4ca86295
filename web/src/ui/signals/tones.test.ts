import { expect, test } from 'vitest'
import { sounds } from './tones'

test.each(Object.entries(sounds))('"%s" is over within 400 ms', (_, notes) => {
  for (const { from, to } of notes) {
    expect(to).toBeGreaterThan(from)
    expect(to).toBeLessThanOrEqual(400)
  }
})

test('a table that agrees sounds different from one that does not', () => {
  expect(sounds.unanimous).not.toEqual(sounds.reveal)
})
