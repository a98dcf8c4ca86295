import { describe, expect, it } from 'vitest'
import { readDeck, textOf } from './deck-text'

const complaints = (text: string) =>
  readDeck(text).complaints.map(({ key, card }) => (card ? `${key} ${card}` : key))

describe('a deck of one’s own', () => {
  it('is read as it is written down', () => {
    expect(readDeck('½ 1, 2.5;13 ? ∞ Coffee').cards).toEqual([
      { key: '½', label: '½', kind: 'numeric', value: 0.5 },
      { key: '1', label: '1', kind: 'numeric', value: 1 },
      { key: '2.5', label: '2.5', kind: 'numeric', value: 2.5 },
      { key: '13', label: '13', kind: 'numeric', value: 13 },
      { key: '?', label: '?', kind: 'unknown' },
      { key: '∞', label: '∞', kind: 'infinity' },
      { key: 'coffee', label: '☕', kind: 'break' },
    ])
    expect(complaints('½ 1, 2.5;13 ? ∞ Coffee')).toEqual([])
  })

  it('may be of sizes, with values or without', () => {
    expect(readDeck('S=1 M=2.5 L').cards).toEqual([
      { key: 'S', label: 'S', kind: 'ordinal', value: 1 },
      { key: 'M', label: 'M', kind: 'ordinal', value: 2.5 },
      { key: 'L', label: 'L', kind: 'ordinal' },
    ])
    expect(complaints('XS S M L XL')).toEqual([])
  })

  it('comes back as the text it was', () => {
    for (const text of ['½ 1 2.5 ? ∞ coffee', 'S=1 M=2.5 L']) expect(textOf(readDeck(text).cards)).toBe(text)
  })

  it('is refused with every reason there is', () => {
    expect(complaints('')).toEqual(['few'])
    expect(complaints('5')).toEqual(['few'])
    expect(complaints('5 ? coffee')).toEqual(['scale'])
    expect(complaints('1 2 S M')).toEqual(['mixed'])
    expect(complaints('S M s')).toEqual(['twice s'])
    expect(complaints('1 2 grün')).toEqual(['sign grün', 'mixed'])
    expect(complaints('1 2 10000')).toEqual(['value 10000'])
    expect(complaints('S=x M=1')).toEqual(['value S=x'])
    expect(complaints('S M enormously-big')).toEqual(['long enormously-big'])
  })

  it('has two to thirty cards', () => {
    const numbers = (n: number) => Array.from({ length: n }, (_, i) => i).join(' ')
    expect(complaints(numbers(2))).toEqual([])
    expect(complaints(numbers(30))).toEqual([])
    expect(complaints(numbers(31))).toEqual(['many'])
  })
})
