import { expect, test } from 'vitest'
import { dayAndTime, localInput, tomorrowMorning, twoWeeksAhead } from './day-and-time'

test('a field gets the local time of the same moment', () => {
  const at = new Date(2026, 10, 27, 16, 5).getTime()
  expect(localInput(at)).toBe('2026-11-27T16:05')
  expect(new Date(localInput(at)).getTime()).toBe(at)
})

test('the day that is suggested is tomorrow at nine', () => {
  const at = new Date(2026, 10, 30, 23, 59).getTime()
  expect(localInput(tomorrowMorning(at))).toBe('2026-12-01T09:00')
  expect(twoWeeksAhead(at)).toBe(at + 14 * 24 * 3600 * 1000)
})

test('a day is named in the language of the page, and nothing for no day', () => {
  const at = new Date(2026, 10, 27, 9, 0).toISOString()
  expect(dayAndTime(at, 'en')).toContain('Friday')
  expect(dayAndTime(at, 'de')).toContain('Freitag')
  expect(dayAndTime('', 'en')).toBe('')
})
