import type { PokerCard } from '@/api/types'
import { readDeck } from './deck-text'

/** The decks every installation has, for choosing one before a table stands. */
export const decks = {
  fibonacci: '1 2 3 5 8 13 21 coffee',
  fibonacci_long: '0 1 2 3 5 8 13 21 34 55 89 ? coffee',
  modified_fibonacci: '0 ½ 1 2 3 5 8 13 20 40 100 ? coffee',
  powers_of_two: '1 2 4 8 16 32 64 ? coffee',
  linear: '1 2 3 4 5 6 7 8 9 10 ? coffee',
  hours: '1 2 4 8 16 24 40 ? coffee',
  tshirt: 'XS S M L XL XXL ? coffee',
} as const

export type DeckId = keyof typeof decks
export const deckIds = Object.keys(decks) as DeckId[]

export function isDeckId(id: string): id is DeckId {
  return id in decks
}

export function cardsOf(id: DeckId): PokerCard[] {
  return readDeck(decks[id]).cards
}
