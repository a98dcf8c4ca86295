import type { AnyCommand } from '@/api/send-command'
import type { BoardFace } from '@/api/types'
import type { BoardWords } from './words'

/** Something that waits for a look of whoever leads before others see it. */
export interface Waiting {
  readonly id: string
  readonly text: string
  readonly note?: string | undefined
  readonly show: AnyCommand
  readonly hide: AnyCommand
}

export function waitingCards(face: BoardFace, words: BoardWords): readonly Waiting[] {
  return face.order.flatMap((number) => {
    const card = face.cards[number]
    if (card?.standing !== 'waiting') return []
    const { id, text } = card
    return [{ id, text, show: words.restore(id), hide: words.hide(id) }]
  })
}
