import type { BoardFace, ShownCard } from '@/api/types'

export interface NumberedCard extends ShownCard {
  readonly number: number
}

/** Cards that are shown as one: a group, or one card by itself. */
export interface Stack {
  readonly key: string
  readonly group?: string
  readonly title: string
  readonly column?: string
  readonly cards: readonly NumberedCard[]
  readonly dots?: number
}

/** All cards of a board in order, groups as one where their first card stands; `more` come from later pages. */
export function stacksOf(face: BoardFace, more: readonly NumberedCard[] = []): Stack[] {
  const inView = face.order.flatMap((number) => {
    const card = face.cards[number]
    return card ? [{ ...card, number }] : []
  })
  const known = new Set(inView.map((card) => card.id))
  const stacks = new Map<string, NumberedCard[]>()
  for (const card of [...inView, ...more.filter((one) => !known.has(one.id))]) {
    const key = card.group ?? card.id
    stacks.set(key, [...(stacks.get(key) ?? []), card])
  }
  return [...stacks.entries()].map(([key, cards]) => stack(face, key, cards))
}

function stack(face: BoardFace, key: string, cards: readonly NumberedCard[]): Stack {
  const [first] = cards
  const group = face.groups[key]
  const dots = group ? group.dots : first?.dots
  return {
    key,
    ...(first?.group !== undefined && { group: key }),
    title: group?.title ?? first?.text ?? '',
    ...(first?.column !== undefined && { column: first.column }),
    cards,
    ...(dots !== undefined && { dots }),
  }
}

/** Equal dots share a rank. */
export function ranksOf(stacks: readonly Stack[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  let last: { dots: number; rank: number } | undefined
  stacks.forEach(({ key, dots = 0 }, place) => {
    last = last?.dots === dots ? last : { dots, rank: place + 1 }
    ranks.set(key, last.rank)
  })
  return ranks
}
