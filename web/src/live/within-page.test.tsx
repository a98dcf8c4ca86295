import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { deviceStore } from './intent-store'
import { letterStore } from './letter-store'
import { Outbox } from './outbox'
import { useIntents } from './use-intents'
import { useOutbox } from './use-outbox'

afterEach(() => vi.unstubAllGlobals())

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)))

async function answersSent(): Promise<unknown[]> {
  const key = crypto.randomUUID()
  await deviceStore.save(key, { round: 1, client_seq: 1 })
  const send = vi.fn(() => Promise.resolve())
  renderHook(() => useIntents(key, send, true))
  await settled()
  return send.mock.calls
}

async function lettersSent(): Promise<unknown[]> {
  const key = crypto.randomUUID()
  const store = letterStore()
  await store.save(key, { id: 'a', stamp: 'a', at: 1, thing: { id: 'a' } })
  const send = vi.fn(() => Promise.resolve())
  const box = new Outbox(key, store, send)
  renderHook(() => useOutbox(box, true))
  await settled()
  return send.mock.calls
}

test.each([answersSent, lettersSent])('what waits is sent by a page', async (sent) => {
  expect(await sent()).toHaveLength(1)
})

test.each([answersSent, lettersSent])('what waits is not sent by a page within a page', async (sent) => {
  vi.stubGlobal('parent', {})
  expect(await sent()).toHaveLength(0)
})
