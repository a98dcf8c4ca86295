import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { Problem } from '@/api/problem'
import { letterStore } from '@/live/letter-store'
import { Outbox, type Letter } from '@/live/outbox'
import {
  isMissing,
  isOver,
  isTold,
  ownLines,
  written,
  type Deed,
  type OwnCard,
  type Written,
  type WrittenLetter,
} from './written'

const cards: OwnCard[] = [
  { id: 'a', number: 1, text: 'First', column: 'well', standing: 'shown' },
  { id: 'b', number: 2, text: 'Second', column: 'well', standing: 'waiting' },
]
const letter = (deed: Deed, state: Letter<Written>['state'] = 'sending'): Letter<Written> => ({
  thing: written(deed),
  state,
})

test('what is on its way is there already: added, changed, moved and removed', () => {
  const lines = ownLines(cards, [
    letter({ type: 'add', card: 'c', text: 'Third', column: 'ideas' }, 'kept'),
    letter({ type: 'edit', card: 'a', text: 'Better', was: 'First' }),
    letter({ type: 'move', card: 'a', column: 'ideas' }),
    letter({ type: 'remove', card: 'b' }),
  ])
  expect(lines).toMatchObject([
    { id: 'a', text: 'Better', column: 'ideas', fate: 'sending' },
    { id: 'c', text: 'Third', column: 'ideas', fate: 'kept' },
  ])
})

test('what was refused keeps its words, and what was not removed is still there', () => {
  const problem = new Problem(409, { code: 'LIMIT_REACHED', message: '' })
  const lines = ownLines(cards, [
    { ...letter({ type: 'add', card: 'c', text: 'Third' }, 'refused'), problem },
    letter({ type: 'remove', card: 'b' }, 'late'),
  ])
  expect(lines).toMatchObject([
    { id: 'a' },
    { id: 'b', fate: 'late', letter: 'remove b' },
    { id: 'c', text: 'Third', fate: 'refused', problem, letter: 'add c' },
  ])
})

test('only what was to be added is missing when it failed', () => {
  const lines = ownLines(
    [...cards, { id: 'd', number: 4, text: 'Fourth', column: 'well', standing: 'shown' }],
    [
      letter({ type: 'edit', card: 'a', text: 'Better', was: 'First' }, 'late'),
      letter({ type: 'remove', card: 'b' }, 'refused'),
      letter({ type: 'move', card: 'd', column: 'ideas' }, 'late'),
      letter({ type: 'add', card: 'c', text: 'Third' }, 'late'),
      letter({ type: 'edit', card: 'c', text: 'The third', was: 'Third' }, 'kept'),
    ],
  )
  expect(lines).toMatchObject([
    { id: 'a', deed: 'edit', fate: 'late', text: 'Better' },
    { id: 'b', deed: 'remove', fate: 'refused', text: 'Second' },
    { id: 'd', deed: 'move', fate: 'late', column: 'well' },
    { id: 'c', deed: 'add', fate: 'late', text: 'The third' },
  ])
  expect(lines.filter(isMissing).map(({ id }) => id)).toEqual(['c'])
})

test('a removed card that is brought back is there again', () => {
  const lines = ownLines(cards, [
    letter({ type: 'remove', card: 'a' }),
    letter({ type: 'add', card: 'a', text: 'First', column: 'well' }),
  ])
  expect(lines.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('the page has heard of something once what the server says shows it', () => {
  expect(isTold(cards, { type: 'add', card: 'a', text: 'First' })).toBe(true)
  expect(isTold(cards, { type: 'add', card: 'c', text: 'Third' })).toBe(false)
  expect(isTold(cards, { type: 'edit', card: 'a', text: 'Better', was: 'First' })).toBe(false)
  expect(isTold(cards, { type: 'edit', card: 'a', text: ' First', was: 'Frist' })).toBe(true)
  expect(isTold(cards, { type: 'move', card: 'a', column: 'ideas' })).toBe(false)
  expect(isTold(cards, { type: 'remove', card: 'c' })).toBe(true)
})

/** What this page still holds on to, one after the other, once all of it has arrived. */
async function heldOnTo(deeds: readonly Deed[], stored: readonly OwnCard[], v: number) {
  let version = 10
  const box = new Outbox<Written, WrittenLetter['answer']>(crypto.randomUUID(), letterStore(), () =>
    Promise.resolve({ v: version++ }),
  )
  deeds.forEach((deed) => box.put(written(deed)))
  await vi.waitFor(() => expect(box.current().map(({ state }) => state)).toEqual(deeds.map(() => 'sent')))
  box.heard((deed, played, later) => isOver(stored, v, deed, played, later))
  return box.current()
}

test('a removal that was taken back hides nothing once both have arrived', async () => {
  const again: readonly Deed[] = [
    { type: 'remove', card: 'a' },
    { type: 'add', card: 'a', text: 'First', column: 'well' },
  ]
  const letters = await heldOnTo(again, cards, 9)
  expect(letters).toEqual([])
  expect(ownLines(cards, letters)).toEqual(cards)
})

test('a card that was added and removed at once does not stay, though no frame ever had it', async () => {
  const letters = await heldOnTo(
    [
      { type: 'add', card: 'c', text: 'Third' },
      { type: 'remove', card: 'c' },
    ],
    cards,
    9,
  )
  expect(ownLines(cards, letters)).toEqual(cards)
})

test('a move that somebody else overtook is over with the next version', async () => {
  const move: readonly Deed[] = [{ type: 'move', card: 'a', column: 'ideas' }]
  const column = (letters: readonly Letter<Written>[]) => ownLines(cards, letters)[0]?.column
  expect(column(await heldOnTo(move, cards, 9))).toBe('ideas')
  expect(column(await heldOnTo(move, cards, 10))).toBe('ideas')
  expect(column(await heldOnTo(move, cards, 11))).toBe('well')
})

test('a move does not make an edit of the same card forgotten', async () => {
  const both: readonly Deed[] = [
    { type: 'edit', card: 'a', text: 'Better', was: 'First' },
    { type: 'move', card: 'a', column: 'ideas' },
  ]
  expect(ownLines(cards, await heldOnTo(both, cards, 9))[0]).toMatchObject({
    text: 'Better',
    column: 'ideas',
  })
})
