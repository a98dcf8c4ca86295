// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { forgetSession, rememberedSession, rememberSession } from './remembered-session'

beforeEach(() => localStorage.clear())

test('a code is remembered until it is forgotten', () => {
  rememberSession('KT74MQ', 'session-1')
  expect(rememberedSession('KT74MQ')).toBe('session-1')
  forgetSession('KT74MQ')
  expect(rememberedSession('KT74MQ')).toBeUndefined()
})

test('only the last thirty codes are remembered', () => {
  for (let n = 0; n < 40; n++) rememberSession(`KT74${n + 10}`, `session-${n}`)
  expect(rememberedSession('KT7419')).toBeUndefined()
  expect(rememberedSession('KT7420')).toBe('session-10')
  expect(rememberedSession('KT7449')).toBe('session-39')
})

test('what cannot be read is nothing remembered', () => {
  localStorage.setItem('plenum.seats', '{')
  expect(rememberedSession('KT74MQ')).toBeUndefined()
})
