import { expect, test } from 'vitest'
import { de } from './de'
import { en, type Key } from './en'
import { format } from './format'

test('a value takes its place', () => {
  expect(format('{name}, {taken} of {max}', 'en', { name: 'Sprint 49', taken: 12, max: 1600 })).toBe(
    'Sprint 49, 12 of 1,600',
  )
})

test.each([
  [0, 'nobody'],
  [1, '1 person'],
  [1200, '1,200 people'],
])('%i chooses its plural form', (n, text) => {
  expect(format('{n, plural, =0 {nobody} one {# person} other {# people}}', 'en', { n })).toBe(text)
})

test('a plural form may hold values of its own', () => {
  expect(
    format('{n, plural, one {Ask {who}.} other {Ask all of {who}.}}', 'en', { n: 2, who: 'Ann, Ben' }),
  ).toBe('Ask all of Ann, Ben.')
})

test('a missing value is an error, not a hole in a sentence', () => {
  expect(() => format('{name}', 'en')).toThrow('name')
})

test.each(Object.keys(en) as Key[])('"%s" asks for the same values in both languages', (key) => {
  expect(valuesOf(de[key])).toEqual(valuesOf(en[key]))
})

function valuesOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?:[,}])/g)].map((match) => match[1] ?? ''))]
    .filter((name) => /^[a-z]/.test(name) && new RegExp(`\\{${name}[,}]`).test(message))
    .sort()
}
