import { expect, test } from 'vitest'
import { Problem } from '@/api/problem'
import type { Letter } from '@/live/outbox'
import { isTold, ownLines, written, type Deed, type OwnCard, type Written } from './written'

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
