import { expect, test } from 'vitest'
import { readCode, spaced } from './join-code'

test.each([
  ['kt7 4mq', 'KT74MQ'],
  ['KT7-4MQ', 'KT74MQ'],
  ['https://plenum.example/s/KT74MQ', 'KT74MQ'],
  ['http://10.0.0.7:8080/join/kt74mq?from=chat', 'KT74MQ'],
  ['KT74MQXYZ', 'KT74MQ'],
])('"%s" is the code %s', (typed, code) => {
  expect(readCode(typed)).toEqual({ code })
})

test.each(['0', '1', 'I', 'L', 'O', 'U', 'ä'])('"%s" is asked about instead of guessed', (letter) => {
  expect(readCode(`KT${letter}`)).toEqual({ code: 'KT', stranger: letter.toUpperCase() })
})

test('a code is printed three and three', () => {
  expect(spaced('KT74MQ')).toBe('KT7 4MQ')
  expect(spaced('KT7')).toBe('KT7')
})
