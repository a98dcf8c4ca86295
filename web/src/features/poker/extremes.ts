import type { PokerView } from '@/api/types'

/** Who holds the lowest and who the highest card of a round, by their ids. */
export interface Extremes {
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

const nobody: Extremes = { lowest: [], highest: [] }
const fewEnough = 2

/**
 * Those whose cards lie furthest apart and who should therefore talk first: nobody when all cards are within one step
 * or names are hidden, and no side that more than two people share.
 */
export function extremesOf({ statistics, votes = {} }: PokerView): Extremes {
  if (statistics?.verdict !== 'wide_spread') return nobody
  const holders = (card: string | undefined) => {
    const ids = card === undefined ? [] : Object.keys(votes).filter((id) => votes[id] === card)
    return ids.length > fewEnough ? [] : ids
  }
  return { lowest: holders(statistics.min), highest: holders(statistics.max) }
}

/** The two seats joined by the thread. It says who should talk first. */
export function threadOf(
  people: readonly { readonly id: string }[],
  view: PokerView,
): readonly [number, number] | undefined {
  const { lowest, highest } = extremesOf(view)
  const seatOf = (id: string | undefined) => people.findIndex((person) => person.id === id)
  const ends = [seatOf(lowest[0]), seatOf(highest[0])] as const
  return ends.includes(-1) ? undefined : ends
}
