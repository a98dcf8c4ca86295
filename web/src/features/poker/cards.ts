import type { PokerCard, PokerView } from '@/api/types'

export function cardOf(view: PokerView, key: string | undefined): PokerCard | undefined {
  return key === undefined ? undefined : view.deck.cards.find((card) => card.key === key)
}
