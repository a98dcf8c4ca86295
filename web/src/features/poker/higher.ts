import type { PokerCard, PokerView } from '@/api/types'

/** The next card up from the one that is put forward. */
export function higher(view: PokerView): PokerCard | undefined {
  const cards = view.deck.cards.filter((card) => card.kind === 'numeric' || card.kind === 'ordinal')
  const place = cards.findIndex((card) => card.key === view.statistics?.suggested_card)
  return place < 0 ? undefined : cards[place + 1]
}
