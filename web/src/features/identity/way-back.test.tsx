import { expect, test } from 'vitest'
import { signInAddress, takeSecret, wayBack } from './way-back'

test.each([
  ['', '/'],
  ['?back=%2Fapp%2Fsettings%2Fdevices', '/app/settings/devices'],
  ['?back=%2Fs%2FKT74MQ%2Fhost%23add%3Dpoll', '/s/KT74MQ/host#add=poll'],
  ['?back=https%3A%2F%2Fevil.example%2F', '/'],
  ['?back=%2F%2Fevil.example', '/'],
  ['?back=%2F%5Cevil.example', '/'],
  ['?back=javascript%3Aalert(1)', '/'],
])('%s leads back to %s', (search, back) => {
  expect(wayBack(search)).toBe(back)
})

test('whoever is asked to sign in comes back to where they were', () => {
  history.replaceState(null, '', '/app/settings/profile?x=1')
  expect(wayBack(new URL(signInAddress(), location.origin).search)).toBe('/app/settings/profile?x=1')
  history.replaceState(null, '', '/')
  expect(signInAddress()).toBe('/signin')
})

test('the secret of a link leaves the address', () => {
  history.replaceState(null, '', '/reset#reset_abc')
  expect(takeSecret()).toBe('reset_abc')
  expect(location.href).not.toContain('reset_abc')
})
