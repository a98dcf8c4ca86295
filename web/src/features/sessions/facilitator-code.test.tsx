import { beforeEach, expect, test } from 'vitest'
import {
  facilitatorCodeIn,
  facilitatorLink,
  keepFacilitatorCode,
  keptFacilitatorCode,
} from './facilitator-code'

beforeEach(() => localStorage.clear())

test('a link carries the secret where servers do not see it, and gives it back', () => {
  const link = new URL(facilitatorLink('KT74MQ', 'host_a-B_9'))
  expect(link.pathname).toBe('/s/KT74MQ')
  expect(facilitatorCodeIn(link.hash)).toBe('host_a-B_9')
})

test('any other fragment is no secret', () => {
  expect(facilitatorCodeIn('')).toBeUndefined()
  expect(facilitatorCodeIn('#disp_abc')).toBeUndefined()
  expect(facilitatorCodeIn('#facilitator=a b')).toBeUndefined()
})

test('the browser keeps one secret for each session', () => {
  keepFacilitatorCode('one', 'host_1')
  keepFacilitatorCode('two', undefined)
  expect(keptFacilitatorCode('one')).toBe('host_1')
  expect(keptFacilitatorCode('two')).toBeUndefined()
})
