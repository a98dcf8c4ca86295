import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeStream } from '@/test/fake-stream'
import { Channel } from './channel'
import type { ChannelState } from './channel-state'

const address = { events: '/room/events', state: '/room/state', reconnect: '/room/reconnect' }

let streams: FakeStream[]
let polls: URL[]
let answer: (url: URL) => Response | undefined
let state: ChannelState
let channel: Channel

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.stubGlobal('navigator', { onLine: true })
  streams = []
  polls = []
  answer = () => undefined
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const target = new URL(url, 'http://plenum.test')
    if (target.pathname === '/room/state') polls.push(target)
    const given = answer(target)
    if (given)
      return given.type === 'error' ? Promise.reject(new TypeError('no network')) : Promise.resolve(given)
    const stream = new FakeStream(url, init.signal)
    streams.push(stream)
    return Promise.resolve(stream.response)
  })
  channel = new Channel(address, (next) => (state = next))
  channel.start()
})

afterEach(() => {
  channel.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
const open = (i: number) => streams[i] as FakeStream
const view = () => state.replica?.view

test('frames are merged onto the snapshot', async () => {
  open(0).snapshot(4, { voted: {} }, { role: 'voter' })
  open(0).frame(5, 4, { voted: { ann: true } })
  await settle()
  expect(state.link).toBe('live')
  expect(view()).toEqual({ voted: { ann: true } })
  expect(state.replica).toMatchObject({ v: 5, me: { role: 'voter' } })
})

test('a gap is healed by a stream that starts without a position', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).frame(9, 8, { n: 9 })
  await vi.advanceTimersByTimeAsync(500)
  expect(open(1).url.search).toBe('?lean=true')
  open(1).snapshot(9, { n: 9 })
  await settle()
  expect(view()).toEqual({ n: 9 })
})

test('what is shown stays while a gap is healed', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  open(0).frame(9, 8, { n: 9 })
  await settle()
  expect(state.link).toBe('catching_up')
  expect(view()).toEqual({ n: 4 })
})

test('the server may ask for the state to be fetched anew', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).notice(4, 'state_sync_required', { reason: 'partition_recovered' })
  await vi.advanceTimersByTimeAsync(500)
  expect(open(1).url.search).toBe('?lean=true')
})

test('a state that has just come instead of what was missed is not fetched again', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).notice(4, 'state_sync_required', { reason: 'gap', to_version: 4, strategy: 'full' })
  open(0).notice(4, 'state_sync_required', { reason: 'slow_reader', to_version: 4, strategy: 'full' })
  await vi.advanceTimersByTimeAsync(500)
  expect(state.link).toBe('live')
  expect(streams).toHaveLength(1)
})

test('it is shown while nothing can be stored, and no longer', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).notice(4, 'network_partition_detected', { scope: 'storage', success: false })
  await settle()
  expect(state).toMatchObject({ link: 'live', isStorageAway: true })
  open(0).notice(4, 'network_partition_detected', { scope: 'storage', success: true })
  await settle()
  expect(state.isStorageAway).toBeUndefined()
})

test('when whole states do not help twice, only a new page is left', async () => {
  for (let i = 0; i < 3; i++) {
    open(i).snapshot(4, { n: 4 })
    open(i).frame(9, 8, { n: 9 })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(state.isStuck ?? false).toBe(i === 2)
  }
})

test('a device that is spared is given longer silence', async () => {
  open(0).snapshot(4, { n: 4 }, { effects: { sse_heartbeat_interval: 55, network_adaptive: false } })
  await vi.advanceTimersByTimeAsync(1_000)
  open(0).heartbeat(4, new Date())
  await vi.advanceTimersByTimeAsync(137_000)
  expect(streams).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(streams).toHaveLength(2)
})

test('on a slow network it asks every five seconds and holds no stream', async () => {
  answer = (url) =>
    url.pathname === '/room/state'
      ? Response.json({ data: { epoch: 1, v: 4, frames: [], me: { effects: { network_adaptive: true } } } })
      : undefined
  open(0).snapshot(4, { n: 4 }, { effects: { network_adaptive: true } })
  await vi.advanceTimersByTimeAsync(16_000)
  expect(streams).toHaveLength(1)
  expect(polls.length).toBeGreaterThanOrEqual(3)
  expect(polls.length).toBeLessThanOrEqual(5)
  expect(state.link).toBe('slow')
  answer = (url) =>
    url.pathname === '/room/state'
      ? Response.json({ data: { epoch: 1, v: 4, frames: [], me: { effects: { network_adaptive: false } } } })
      : undefined
  await vi.advanceTimersByTimeAsync(10_000)
  expect(streams).toHaveLength(2)
})

test('whoever slept catches up by one request before the stream is open again', async () => {
  open(0).snapshot(4, { n: 4, old: true })
  await settle()
  vi.setSystemTime(Date.now() + 60_000)
  answer = (url) =>
    url.pathname === '/room/reconnect'
      ? Response.json({
          data: {
            sync: { strategy: 'delta', epoch: 1, to_version: 7, patch: { n: 7, old: null } },
            me: { seat: 3 },
          },
        })
      : undefined
  channel.check()
  await vi.advanceTimersByTimeAsync(600)
  expect(state.replica).toMatchObject({ v: 7, view: { n: 7 }, me: { seat: 3 } })
  expect(view()).toEqual({ n: 7 })
  expect(open(1).url.search).toBe('?lean=true&after=1.7')
})

test('a cut stream is resumed where it ended', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(500)
  expect(open(1).url.search).toBe('?lean=true&after=1.4')
})

test('a heartbeat that is ahead shows that a frame was lost', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  open(0).heartbeat(6, new Date())
  await vi.advanceTimersByTimeAsync(500)
  expect(streams).toHaveLength(2)
})

test('silence of two and a half heartbeats opens the stream again', async () => {
  open(0).snapshot(4, { n: 4 })
  await vi.advanceTimersByTimeAsync(37_000)
  expect(streams).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_100)
  expect(streams).toHaveLength(2)
})

test('a heartbeat keeps the stream and corrects the clock', async () => {
  open(0).snapshot(4, { n: 4 })
  await vi.advanceTimersByTimeAsync(30_000)
  open(0).heartbeat(4, new Date(Date.now() + 7_000))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(streams).toHaveLength(1)
  expect(state.clockOffset).toBe(7_000)
})

test('after five failures it polls, and says that the link is slow', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  answer = (url) =>
    url.pathname === '/room/state'
      ? Response.json({
          data: {
            epoch: 1,
            v: 5,
            frames: [{ v: 5, prev: 4, type: 'changed', patch: { n: 5 } }],
            me: { seat: 2 },
          },
        })
      : Response.error()
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(500 + 1_000 + 2_000)
  expect(polls).toHaveLength(0)
  answer = once(answer)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(polls[0]?.search).toBe('?since=4&epoch=1&wait=20')
  expect(state.link).toBe('slow')
  expect(view()).toEqual({ n: 5 })
  expect(state.replica?.me).toEqual({ seat: 2 })
})

test('when polling fails too it is offline and says since when', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  const lostAt = Date.now()
  answer = () => Response.error()
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(8_000)
  expect(state).toMatchObject({ link: 'offline', lostAt })
  expect(view()).toEqual({ n: 4 })
})

test('"try now" does not wait for the next try', async () => {
  answer = () => Response.error()
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(16_000)
  answer = () => undefined
  const before = streams.length
  channel.retry()
  await settle()
  expect(streams.length).toBeGreaterThan(before)
})

test('a device that knows it is offline says so at once', async () => {
  open(0).snapshot(4, { n: 4 })
  await settle()
  vi.stubGlobal('navigator', { onLine: false })
  answer = () => Response.error()
  channel.check()
  await settle()
  expect(state.link).toBe('offline')
})

test.each(['ended', 'expired', 'kicked', 'replaced'])('bye "%s" closes for good', async (reason) => {
  open(0).snapshot(4, { n: 4 })
  open(0).bye(reason)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(streams).toHaveLength(1)
  expect(state).toMatchObject({ link: 'closed', closing: { reason } })
})

test('a server that drains is left and found again', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).bye('draining')
  await vi.advanceTimersByTimeAsync(500)
  expect(open(1).url.search).toBe('?lean=true&after=1.4')
})

test('204 stops for good', async () => {
  answer = () => new Response(null, { status: 204 })
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state).toMatchObject({ link: 'closed', closing: { reason: 'ended' } })
})

test('a refusal stops and keeps its code', async () => {
  answer = () => Response.json({ error: { code: 'UNAUTHENTICATED', message: 'Who?' } }, { status: 401 })
  open(0).fail(new Error('cut'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state.closing).toEqual({ reason: 'UNAUTHENTICATED', status: 401 })
})

test('a channel that was replaced can be taken up here again', async () => {
  open(0).snapshot(4, { n: 4 })
  open(0).bye('replaced')
  await settle()
  channel.retry()
  await settle()
  open(1).snapshot(7, { n: 7 })
  await settle()
  expect(state.link).toBe('live')
  expect(view()).toEqual({ n: 7 })
})

/** The polling route answers once and then holds its request. */
function once(answers: typeof answer): typeof answer {
  let isGiven = false
  return (url) => {
    if (url.pathname !== '/room/state') return answers(url)
    if (isGiven) return undefined
    isGiven = true
    return answers(url)
  }
}
