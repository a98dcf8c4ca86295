import { expect, test } from 'vitest'
import { isNear } from './use-nearby-code'

test('one wrong letter or two swapped neighbours are near, anything else is not', () => {
  expect(isNear('KT74MQ', 'KT74MR')).toBe(true)
  expect(isNear('KT74MQ', 'KT47MQ')).toBe(true)
  expect(isNear('KT74MQ', 'KT74MQ')).toBe(false)
  expect(isNear('KT74MQ', 'QT74MK')).toBe(false)
  expect(isNear('KT74MQ', 'AB74MQ')).toBe(false)
  expect(isNear('KT74MQ', 'KT74M')).toBe(false)
})
