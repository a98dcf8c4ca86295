import type { BoardFace, ShownCard } from '@/api/types'

/** A board without what only whoever leads sees of it: cards that wait or were taken away, and names nobody else knows. */
export function forTheRoom(face: BoardFace): BoardFace {
  const order = face.order.filter((number) => face.cards[number]?.standing === undefined)
  const cards = Object.fromEntries(
    order.flatMap((number) => {
      const card = face.cards[number]
      return card ? [[number, face.terms.anonymity === 'named' ? card : nameless(card)]] : []
    }),
  )
  return { ...face, order, cards }
}

function nameless(card: ShownCard): ShownCard {
  const copy = { ...card }
  delete copy.author
  return copy
}
