import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { turns } from './turns'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const work = () => Promise.resolve('done')

test('without locks it is always one’s turn', async () => {
  vi.stubGlobal('navigator', {})
  expect(await turns('a', work)).toBe('done')
})

test('a page that sleeps on its turn does not stop the others for ever', async () => {
  const request = (_: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  vi.stubGlobal('navigator', { locks: { request } })
  const turn = turns('a', work)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await turn).toBe('done')
})

test('what fails on its turn is not done a second time', async () => {
  const request = (_: string, __: object, begin: () => unknown) => begin()
  vi.stubGlobal('navigator', { locks: { request } })
  const failing = vi.fn(() => Promise.reject(new Error('refused')))
  await expect(turns('a', failing)).rejects.toThrow('refused')
  expect(failing).toHaveBeenCalledTimes(1)
})
