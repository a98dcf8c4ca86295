import type { PokerView } from '@/api/types'
import { cardOf } from './cards'

/** The outcome of a round in one number and how it came about. */
export interface Result {
  readonly label: string
  readonly says: 'agreed' | 'unanimous' | 'most' | 'middle' | 'none' | 'break'
  readonly count: number
  readonly of: number
}

export function resultOf(view: PokerView): Result | undefined {
  const { statistics } = view
  if (!statistics) return undefined
  if (view.agreed) return { label: view.agreed.label, says: 'agreed', count: 0, of: 0 }
  const { suggested_card: key, mode, numeric_votes: of } = statistics
  const card = cardOf(view, key)
  if (!key || !card) {
    const isBreak = statistics.coffee_votes > 0 && statistics.coffee_votes === statistics.total_votes
    return { label: '–', says: isBreak ? 'break' : 'none', count: 0, of }
  }
  const says = statistics.unanimous ? 'unanimous' : mode.length === 1 && mode[0] === key ? 'most' : 'middle'
  return { label: card.label, says, count: statistics.distribution[key] ?? 0, of }
}
