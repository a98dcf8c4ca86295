import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { Problem, unreachable } from '@/api/problem'
import { letterStore } from '@/live/letter-store'
import { DotQueue, wished, type Wish } from './dot-queue'

interface Sent {
  wish: Wish
  seq: number
  answer: (problem?: Problem) => void
}

function queue(key: string = crypto.randomUUID()) {
  const sent: Sent[] = []
  const dots = new DotQueue(
    key,
    letterStore(),
    (wish, seq) =>
      new Promise<void>((resolve, reject) => {
        sent.push({ wish, seq, answer: (problem) => (problem ? reject(problem) : resolve()) })
      }),
  )
  const put = (item: string, n: number) => dots.put(item, 1, n)
  return { dots, sent, put, letters: () => dots.box.current() }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('quick taps go one after the other, and the last on an item wins', async () => {
  const { dots, sent, put, letters } = queue()
  put('a', 1)
  put('b', 1)
  put('b', 2)
  expect(sent).toHaveLength(1)
  sent[0]?.answer()
  await settled()
  expect(sent[1]).toMatchObject({ wish: { id: 'b', round: 1, dots: 2 }, seq: 2 })
  sent[1]?.answer()
  await settled()
  expect(letters()).toHaveLength(2)
  expect(wished(letters(), 'b')).toBe(2)
  dots.heard(2)
  expect(letters()).toHaveLength(0)
})

test('is settled as well when the frame comes before the answer', async () => {
  const { dots, sent, put, letters } = queue()
  put('a', 1)
  dots.heard(1)
  sent[0]?.answer()
  await settled()
  expect(letters()).toHaveLength(0)
})

test('goes on after the number another tab has used', async () => {
  const { dots, sent, put } = queue()
  dots.heard(3)
  put('a', 1)
  expect(sent[0]?.seq).toBe(4)
  sent[0]?.answer(
    new Problem(409, { code: 'STALE_SEQUENCE', message: '' }, { current: { round: 1, client_seq: 7 } }),
  )
  await settled()
  expect(sent[1]?.seq).toBe(8)
})

test('what is refused is taken back and said', async () => {
  const { sent, put, letters } = queue()
  put('a', 9)
  sent[0]?.answer(new Problem(409, { code: 'LIMIT_REACHED', message: '' }))
  await settled()
  expect(wished(letters(), 'a')).toBeUndefined()
  expect(letters()).toMatchObject([{ state: 'refused', problem: { code: 'LIMIT_REACHED' } }])
})

test('votes that could not be sent are there after a reload, and are sent once', async () => {
  const key = crypto.randomUUID()
  const before = queue(key)
  before.put('a', 1)
  before.put('b', 2)
  before.sent[0]?.answer(unreachable())
  await vi.waitFor(() => expect(before.letters().map(({ state }) => state)).toEqual(['kept', 'kept']))

  const after = queue(key)
  after.dots.heard(4)
  await after.dots.box.restore()
  expect(wished(after.letters(), 'b')).toBe(2)
  await vi.waitFor(() => expect(after.sent).toHaveLength(1))
  after.sent[0]?.answer()
  await vi.waitFor(() => expect(after.sent).toHaveLength(2))
  after.sent[1]?.answer()
  await settled()
  expect(after.sent.map(({ wish, seq }) => [wish.id, wish.dots, seq])).toEqual([
    ['a', 1, 5],
    ['b', 2, 6],
  ])

  const later = queue(key)
  await settled()
  await later.dots.box.restore()
  expect(later.letters()).toEqual([])
})

test('a vote that was refused stays refused after a reload, and is not sent again', async () => {
  const key = crypto.randomUUID()
  const before = queue(key)
  before.put('a', 9)
  before.sent[0]?.answer(new Problem(409, { code: 'LIMIT_REACHED', message: '' }))
  await settled()

  const after = queue(key)
  await settled()
  await after.dots.box.restore()
  expect(after.letters()).toMatchObject([{ state: 'refused', problem: { code: 'LIMIT_REACHED' } }])
  expect(wished(after.letters(), 'a')).toBeUndefined()
  expect(after.sent).toEqual([])
})

test('what comes after the vote is over is said to be late', async () => {
  const { sent, put, letters, dots } = queue()
  put('a', 1)
  sent[0]?.answer(new Problem(409, { code: 'ROUND_CLOSED', message: '' }))
  await settled()
  expect(letters()).toMatchObject([{ state: 'late' }])
  dots.box.dismiss('a')
  expect(letters()).toEqual([])
})
