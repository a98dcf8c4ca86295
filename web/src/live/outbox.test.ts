import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { Problem, unreachable } from '@/api/problem'
import { letterStore, type LetterStore } from './letter-store'
import { Outbox } from './outbox'
import type { Turns } from './turns'

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

/** Another one is another page, or the same one entered again. */
function outbox(key: string = crypto.randomUUID(), inTurn = atOnce, store: LetterStore = letterStore()) {
  const send = (card: Card) => {
    sent.push(card)
    return outcome(card)
  }
  return new Outbox<Card>(key, store, send, inTurn)
}

/** A browser without locks. */
const atOnce: Turns = (_, work) => work()

/** A browser that lets one page after the other. */
function oneAfterTheOther(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (_, work) => {
    const next = last.then(work)
    last = next
    return next
  }
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

/** For so long that no page tries again by itself. */
const away = () =>
  Promise.reject(new Problem(503, { code: 'SERVICE_UNAVAILABLE', message: '', retry_after: 600 }))

async function keptBy(key: string, card: Card) {
  const box = outbox(key)
  box.put(card)
  await becomes(box, [[card.id, 'kept']])
  return box
}

test('two pages without a connection keep what each of them has, and put away only that', async () => {
  outcome = away
  const key = crypto.randomUUID()
  await keptBy(key, a)
  const other = await keptBy(key, b)
  outcome = () => Promise.resolve()
  other.retry()
  await becomes(other, [['b', 'sent']])
  await settled()
  sent = []
  const next = outbox(key)
  await next.restore()
  await becomes(next, [['a', 'sent']])
  expect(sent).toEqual([a])
})

test('what another page has sent is not sent again', async () => {
  outcome = away
  const key = crypto.randomUUID()
  const first = await keptBy(key, a)
  const second = outbox(key)
  await second.restore()
  await becomes(second, [['a', 'kept']])
  outcome = () => Promise.resolve()
  sent = []
  first.retry()
  await becomes(first, [['a', 'sent']])
  await settled()
  second.retry()
  await becomes(second, [])
  expect(sent).toEqual([a])
})

test('pages that try at the same moment send it once, where the browser lets one after the other', async () => {
  outcome = away
  const key = crypto.randomUUID()
  await keptBy(key, a)
  const inTurn = oneAfterTheOther()
  const pages = [outbox(key, inTurn), outbox(key, inTurn)]
  outcome = () => Promise.resolve()
  sent = []
  await Promise.all(pages.map((page) => page.restore()))
  await vi.waitFor(() => expect(pages.flatMap(states)).toEqual([['a', 'sent']]))
  expect(sent).toEqual([a])
})

test('what another page has written anew is not overtaken by what was before', async () => {
  outcome = away
  const key = crypto.randomUUID()
  const first = await keptBy(key, a)
  const newer = { ...a, text: 'Newer' }
  const second = await keptBy(key, newer)
  sent = []
  outcome = () => Promise.resolve()
  first.retry()
  await becomes(first, [])
  expect(sent).toEqual([])
  second.retry()
  await becomes(second, [['a', 'sent']])
  expect(sent).toEqual([newer])
})

test('what failed on another page has failed here, too', async () => {
  outcome = away
  const key = crypto.randomUUID()
  const first = await keptBy(key, a)
  const second = outbox(key)
  await second.restore()
  await becomes(second, [['a', 'kept']])
  outcome = refusal('WRONG_PHASE')
  first.retry()
  await becomes(first, [['a', 'late']])
  await settled()
  sent = []
  second.retry()
  await becomes(second, [['a', 'late']])
  expect(sent).toEqual([])
})

test('where nothing can be kept or read, it is sent all the same', async () => {
  const refuses = () => Promise.reject(new Error('The browser refused its storage.'))
  const store = { ...letterStore(), find: refuses }
  outcome = away
  const box = outbox(crypto.randomUUID(), atOnce, store)
  box.put(a)
  await becomes(box, [['a', 'kept']])
  outcome = () => Promise.resolve()
  box.retry()
  await becomes(box, [['a', 'sent']])
})
