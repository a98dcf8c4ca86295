import type { PokerCard } from '@/api/types'

export const fewestCards = 2
export const mostCards = 30
const highestValue = 9999.99

/** What stands in the way of a deck, and with which card. */
export interface DeckComplaint {
  readonly key: 'few' | 'many' | 'twice' | 'mixed' | 'scale' | 'sign' | 'long' | 'value'
  readonly card: string
}

const special: Record<string, PokerCard> = {
  '?': { key: '?', label: '?', kind: 'unknown' },
  '∞': { key: '∞', label: '∞', kind: 'infinity' },
  coffee: { key: 'coffee', label: '☕', kind: 'break' },
}

/**
 * Reads cards as people write them down: numbers, or words such as S M L, with a value behind an equals sign if they
 * have one; `?`, `∞` and `coffee` mean what they always mean.
 */
export function readDeck(text: string): { cards: PokerCard[]; complaints: DeckComplaint[] } {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  const cards = words.map(cardFrom)
  return { cards, complaints: [...words.flatMap(aboutWord), ...aboutDeck(cards)] }
}

/** The same cards as text again. */
export function textOf(cards: readonly PokerCard[]): string {
  return cards
    .map(({ key, kind, value }) => (kind === 'ordinal' && value !== undefined ? `${key}=${value}` : key))
    .join(' ')
}

function cardFrom(word: string): PokerCard {
  const known = special[word.toLowerCase()]
  if (known) return known
  const [key = '', value] = word.split('=')
  const number = numberOf(key)
  if (number !== undefined && value === undefined) return { key, label: key, kind: 'numeric', value: number }
  const worth = value === undefined ? undefined : numberOf(value)
  return { key, label: key, kind: 'ordinal', ...(worth !== undefined && { value: worth }) }
}

function numberOf(text: string): number | undefined {
  if (text === '½') return 0.5
  return /^\d+(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
}

function aboutWord(word: string): DeckComplaint[] {
  const [card = '', value] = word.split('=')
  const worth = value === undefined ? numberOf(card) : numberOf(value)
  const isBeyond = worth === undefined ? value !== undefined : worth > highestValue
  return [
    ...(/^[A-Za-z0-9½?∞._+-]*$/.test(card) && card !== '' ? [] : [{ key: 'sign' as const, card: word }]),
    ...(card.length > 10 ? [{ key: 'long' as const, card }] : []),
    ...(isBeyond ? [{ key: 'value' as const, card: word }] : []),
  ]
}

function aboutDeck(cards: readonly PokerCard[]): DeckComplaint[] {
  const keys = cards.map((card) => card.key.toLowerCase())
  const twice = cards.filter((card, i) => keys.indexOf(card.key.toLowerCase()) < i)
  const numbers = cards.filter((card) => card.kind === 'numeric').length
  const sizes = cards.filter((card) => card.kind === 'ordinal').length
  const about = (key: DeckComplaint['key'], is: boolean) => (is ? [{ key, card: '' }] : [])
  return [
    ...twice.map(({ key: card }) => ({ key: 'twice' as const, card })),
    ...about('mixed', numbers > 0 && sizes > 0),
    ...about('few', cards.length < fewestCards),
    ...about('scale', cards.length >= fewestCards && numbers < 2 && sizes < 2),
    ...about('many', cards.length > mostCards),
  ]
}
