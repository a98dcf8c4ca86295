import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { Problem, unreachable } from '@/api/problem'
import { intentStore } from './intent-store'
import { Outbox } from './outbox'

interface Card {
  readonly id: string
  readonly text: string
}

const a: Card = { id: 'a', text: 'First' }
const b: Card = { id: 'b', text: 'Second' }

let sent: Card[]
let outcome: (card: Card) => Promise<unknown>

beforeEach(() => {
  sent = []
  outcome = () => Promise.resolve()
})

function outbox(key: string = crypto.randomUUID()) {
  return new Outbox<Card>(key, intentStore(), (card) => {
    sent.push(card)
    return outcome(card)
  })
}

const states = (box: Outbox<Card>) => box.current().map(({ thing, state }) => [thing.id, state])
const settled = () => new Promise((resolve) => setTimeout(resolve))
const becomes = (box: Outbox<Card>, wanted: [string, string][]) =>
  vi.waitFor(() => expect(states(box)).toEqual(wanted))
const refusal = (code: string) => () => Promise.reject(new Problem(409, { code, message: code }))

test('things go one after the other, and stay until the page has heard of them', async () => {
  const box = outbox()
  box.put(a)
  box.put(b)
  expect(states(box)).toEqual([
    ['a', 'sending'],
    ['b', 'sending'],
  ])
  await becomes(box, [
    ['a', 'sent'],
    ['b', 'sent'],
  ])
  box.heard((card) => card.id === 'a')
  expect(states(box)).toEqual([['b', 'sent']])
  expect(sent).toEqual([a, b])
})

test('without a connection all of them are kept, and sent in order when it is back', async () => {
  outcome = () => Promise.reject(unreachable())
  const box = outbox()
  box.put(a)
  box.put(b)
  await becomes(box, [
    ['a', 'kept'],
    ['b', 'kept'],
  ])
  outcome = () => Promise.resolve()
  sent = []
  box.retry()
  await becomes(box, [
    ['a', 'sent'],
    ['b', 'sent'],
  ])
  expect(sent).toEqual([a, b])
})

test('what a page could not send is sent by the next one, before anything newer', async () => {
  const key = crypto.randomUUID()
  outcome = () => new Promise(() => undefined)
  outbox(key).put(a)
  await settled()
  outcome = () => Promise.resolve()
  sent = []
  const next = outbox(key)
  await next.restore()
  next.put(b)
  await becomes(next, [
    ['a', 'sent'],
    ['b', 'sent'],
  ])
  expect(sent).toEqual([a, b])
})

test('a change takes the place of what has not been sent, and is not lost behind what is on its way', async () => {
  let arrive: () => void = () => undefined
  outcome = () =>
    new Promise<void>((resolve) => {
      arrive = resolve
    })
  const box = outbox()
  box.put(a)
  box.put({ ...a, text: 'Changed' })
  box.put({ ...a, text: 'Changed again' })
  expect(sent).toEqual([a])
  arrive()
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.text).toBe('Changed again')
})

test('what came too late or was refused is kept to be read, and others still go', async () => {
  outcome = (card) => (card.id === 'a' ? refusal('WRONG_PHASE')() : Promise.resolve())
  const key = crypto.randomUUID()
  const box = outbox(key)
  box.put(a)
  box.put(b)
  await becomes(box, [
    ['a', 'late'],
    ['b', 'sent'],
  ])
  const next = outbox(key)
  await settled()
  sent = []
  outcome = () => Promise.resolve()
  await next.restore()
  await becomes(next, [['a', 'late']])
  await settled()
  expect(sent).toEqual([])
  expect(next.current()).toMatchObject([{ thing: a, state: 'late', problem: { code: 'WRONG_PHASE' } }])
  expect(next.current()[0]?.problem).toBeInstanceOf(Problem)
  next.dismiss('a')
  expect(states(next)).toEqual([])
  await settled()
  const last = outbox(key)
  await last.restore()
  expect(states(last)).toEqual([])
})
