import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { send } from './http'
import { forgetSignedIn, freshSignIn, keepSignedIn, onSignedIn, signedIn } from './signed-in'

const refresh = 'POST /api/v1/auth/refresh'
const renewed = () => ({ json: { data: { account_id: '1', expires_in: 1800 } } })
const refused = () => ({ status: 401, json: { error: { code: 'SIGN_IN_REQUIRED', message: 'Sign in' } } })

beforeEach(() => localStorage.clear())
afterEach(() => vi.useRealTimers())

test('guests ask for nothing', async () => {
  const sent = fakeApi({ [refresh]: renewed })
  expect(await freshSignIn()).toBe(false)
  expect(sent).toEqual([])
})

test('a proof that is about to end is renewed once, whoever asks', async () => {
  const sent = fakeApi({ [refresh]: renewed })
  keepSignedIn(1800, 'Ann')
  expect(await freshSignIn()).toBe(true)
  expect(sent).toEqual([])
  keepSignedIn(30)
  expect(await Promise.all([freshSignIn(), freshSignIn(), freshSignIn()])).toEqual([true, true, true])
  expect(sent).toHaveLength(1)
  expect(signedIn()?.name).toBe('Ann')
})

test('a request waits for a proof that is good', async () => {
  const sent = fakeApi({
    [refresh]: renewed,
    'GET /api/v1/me': () => ({ json: { data: { display_name: 'Ann' } } }),
  })
  keepSignedIn(5, 'Ann')
  await send('get', '/api/v1/me', {})
  expect(sent.map(({ request }) => request)).toEqual([refresh, 'GET /api/v1/me'])
})

test('what is refused is tried once more with a new proof, and not for ever', async () => {
  const sent = fakeApi({ [refresh]: renewed, 'GET /api/v1/me': refused })
  keepSignedIn(1800, 'Ann')
  await expect(send('get', '/api/v1/me', {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  expect(sent.map(({ request }) => request)).toEqual(['GET /api/v1/me', refresh, 'GET /api/v1/me'])
})

test('whoever is signed out elsewhere is signed out here, and everybody hears of it', async () => {
  fakeApi({ [refresh]: refused })
  keepSignedIn(0, 'Ann')
  const heard = vi.fn()
  const stop = onSignedIn(heard)
  expect(await freshSignIn()).toBe(false)
  expect(signedIn()).toBeUndefined()
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  forgetSignedIn()
  expect(heard).toHaveBeenCalledTimes(1)
})

test('without a connection nobody is signed out', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  keepSignedIn(0, 'Ann')
  expect(await freshSignIn()).toBe(false)
  expect(signedIn()?.name).toBe('Ann')
})
