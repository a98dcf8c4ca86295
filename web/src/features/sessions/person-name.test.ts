import { expect, test } from 'vitest'
import { cleanName, isPersonName } from './person-name'

test.each([
  'Ann',
  'Niamh O’Brien',
  "Niamh O'Brien",
  'Łukasz N.',
  'Jean-Luc',
  '李雷',
  'مريم',
  'R2 D2',
  'ศรีสุดา',
])('%s may sit down', (name) => {
  expect(isPersonName(name)).toBe(true)
})

test.each(['', '   ', '<Tomás>', '...', 'Ann\u202E', 'Ann 🎉', 'x'.repeat(51)])('"%s" is refused', (name) => {
  expect(isPersonName(name)).toBe(false)
})

test('spaces and apostrophes are made one of a kind', () => {
  expect(cleanName('  Niamh   O’Brien ')).toBe("Niamh O'Brien")
})
