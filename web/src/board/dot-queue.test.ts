import { expect, test } from 'vitest'
import { Problem } from '@/api/problem'
import { DotQueue, type Wish } from './dot-queue'

interface Sent {
  wish: Wish
  seq: number
  answer: (problem?: Problem) => void
}

function queue() {
  const sent: Sent[] = []
  const dots = new DotQueue(
    (wish, seq) =>
      new Promise<void>((resolve, reject) => {
        sent.push({ wish, seq, answer: (problem) => (problem ? reject(problem) : resolve()) })
      }),
  )
  return { dots, sent }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('quick taps go one after the other, and the last on an item wins', async () => {
  const { dots, sent } = queue()
  dots.put('a', 1)
  dots.put('b', 1)
  dots.put('b', 2)
  expect(sent).toHaveLength(1)
  sent[0]?.answer()
  await settled()
  expect(sent[1]).toMatchObject({ wish: { item: 'b', dots: 2 }, seq: 2 })
  sent[1]?.answer()
  await settled()
  expect(dots.current().wishes).toHaveLength(2)
  dots.heard(2)
  expect(dots.current().wishes).toHaveLength(0)
})

test('is settled as well when the frame comes before the answer', async () => {
  const { dots, sent } = queue()
  dots.put('a', 1)
  dots.heard(1)
  sent[0]?.answer()
  await settled()
  expect(dots.current().wishes).toHaveLength(0)
})

test('goes on after the number another tab has used', async () => {
  const { dots, sent } = queue()
  dots.heard(3)
  dots.put('a', 1)
  expect(sent[0]?.seq).toBe(4)
  sent[0]?.answer(
    new Problem(409, { code: 'STALE_SEQUENCE', message: '' }, { current: { round: 1, client_seq: 7 } }),
  )
  await settled()
  expect(sent[1]?.seq).toBe(8)
})

test('what is refused is taken back and said', async () => {
  const { dots, sent } = queue()
  dots.put('a', 9)
  sent[0]?.answer(new Problem(409, { code: 'LIMIT_REACHED', message: '' }))
  await settled()
  expect(dots.current()).toMatchObject({ wishes: [], problem: { code: 'LIMIT_REACHED' } })
})
