import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en'

const codes = [...readFileSync('../docs/generated/problems.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(
  ([, code]) => code,
)

test('every problem of the server has a title and says what is safe', () => {
  expect(codes.length).toBeGreaterThan(40)
  const keys = codes.flatMap((code) => [`problem.${code}`, `problem.${code}.text`])
  expect(keys.filter((key) => !(key in en))).toEqual([])
})
