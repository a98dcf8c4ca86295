import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem, unreachable } from '@/api/problem'
import { IntentQueue, type Intent } from './intent-queue'
import { intentStore } from './intent-store'

interface Vote {
  readonly round: number
  readonly client_seq: number
  readonly card: string
}

const five: Vote = { round: 3, client_seq: 1, card: '5' }
const eight: Vote = { round: 3, client_seq: 2, card: '8' }

let sent: Vote[]
let outcome: (vote: Vote) => Promise<unknown>
let seen: (Intent<Vote>['state'] | undefined)[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  sent = []
  seen = []
  outcome = () => Promise.resolve()
})
afterEach(() => vi.useRealTimers())

function queue(key: string = crypto.randomUUID()) {
  const made = new IntentQueue<Vote>(key, intentStore(), (vote) => {
    sent.push(vote)
    return outcome(vote)
  })
  made.subscribe(() => seen.push(made.current()?.state))
  return made
}

/** Hears of the state instead of asking again and again, which would move the held clock on. */
const reached = (votes: IntentQueue<Vote>, state: Intent<Vote>['state']) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (votes.current()?.state === state) resolve()
    }
    votes.subscribe(look)
    look()
  })

const refusal = (code: string) => () => Promise.reject(new Problem(409, { code, message: code }))

test('an answer is sending, then saved', async () => {
  await queue().put(five)
  expect(seen).toEqual(['sending', 'saved'])
  expect(sent).toEqual([five])
})

test('without a connection it is kept, and sent once when the connection is back', async () => {
  outcome = () => Promise.reject(unreachable())
  const votes = queue()
  const done = votes.put(five)
  await reached(votes, 'kept')
  outcome = () => Promise.resolve()
  votes.retry()
  await done
  expect(votes.current()?.state).toBe('saved')
  expect(sent).toEqual([five, five])
})

test('a connection that comes back while a try is failing is tried at once', async () => {
  let fail: (failure: unknown) => void = () => undefined
  outcome = () => new Promise((_, reject) => (fail = reject))
  const votes = queue()
  const done = votes.put(five)
  votes.retry()
  outcome = () => Promise.resolve()
  fail(unreachable())
  await done
  expect(seen).toEqual(['sending', 'kept', 'saved'])
})

test('a newer choice replaces one that is kept', async () => {
  outcome = () => Promise.reject(unreachable())
  const votes = queue()
  const done = votes.put(five)
  await reached(votes, 'kept')
  outcome = () => Promise.resolve()
  void votes.put(eight)
  await done
  expect(votes.current()).toMatchObject({ command: eight, state: 'saved' })
  expect(sent.at(-1)).toEqual(eight)
})

test('a choice made while another is on its way is sent after it', async () => {
  let arrive: () => void = () => undefined
  outcome = (vote) => (vote === five ? new Promise<void>((resolve) => (arrive = resolve)) : Promise.resolve())
  const votes = queue()
  const done = votes.put(five)
  await votes.put(eight)
  arrive()
  await done
  expect(sent).toEqual([five, eight])
  expect(votes.current()).toMatchObject({ command: eight, state: 'saved' })
})

test.each(['ROUND_CLOSED', 'STALE_ROUND'])('%s means it came too late', async (code) => {
  outcome = refusal(code)
  const votes = queue()
  await votes.put(five)
  expect(votes.current()?.state).toBe('late')
  votes.dismiss()
  expect(votes.current()).toBeUndefined()
})

test('another tab was faster: its answer is the truth', async () => {
  outcome = refusal('STALE_SEQUENCE')
  const votes = queue()
  await votes.put(five)
  expect(votes.current()).toBeUndefined()
})

test('a refusal keeps its reason', async () => {
  outcome = refusal('NOT_A_VOTER')
  const votes = queue()
  await votes.put(five)
  expect(votes.current()).toMatchObject({ state: 'refused', problem: { code: 'NOT_A_VOTER' } })
})

test('a kept answer survives a reload and is sent by the next page', async () => {
  outcome = () => Promise.reject(unreachable())
  const before = queue('seat of Ann')
  void before.put(five)
  await reached(before, 'kept')

  outcome = () => Promise.resolve()
  const after = queue('seat of Ann')
  await after.restore()
  expect(after.current()).toMatchObject({ command: five, state: 'saved' })

  const later = queue('seat of Ann')
  await later.restore()
  expect(later.current()).toBeUndefined()
})

test.each(['GRACE_PERIOD_ERROR', 'SESSION_PAUSED'])(
  'refused as %s it is kept, and sent when the session goes on',
  async (code) => {
    outcome = refusal(code)
    const votes = queue()
    const done = votes.put(five)
    await reached(votes, 'kept')
    outcome = () => Promise.resolve()
    votes.retry()
    await done
    expect(votes.current()?.state).toBe('saved')
    expect(sent).toEqual([five, five])
  },
)
