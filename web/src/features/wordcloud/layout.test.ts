import { describe, expect, it } from 'vitest'
import { layout, meets, signature, stage, stepOf, type CloudWord } from './layout'
import { widthOf } from '@/ui/chart/text-width'

const sounds = [
  'clar',
  'fast',
  'off',
  'tem',
  'mo',
  'draf',
  'his',
  'reli',
  'un',
  'cal',
  'ship',
  'Łód',
  'straß',
  '速い',
]

function words(count: number, people = (i: number) => Math.max(1, Math.round(90 / (i + 1)))): CloudWord[] {
  return Array.from({ length: count }, (_, i) => {
    const text = `${sounds[i % sounds.length]}${'abcdefghij'.slice(0, i % 9)}${i}`
    return { key: text, text, people: people(i) }
  })
}

describe('size steps', () => {
  it.each([
    [
      [25, 9, 4, 1],
      [5, 3, 2, 1],
    ],
    [
      [40, 30, 20, 10, 5, 1],
      [5, 5, 4, 3, 2, 1],
    ],
    [[1], [5]],
  ])('%j are %j', (counts, steps) => {
    expect(counts.map((count) => stepOf(count, Math.max(...counts)))).toEqual(steps)
  })
})

describe('the picture of a cloud', () => {
  it.each([1, 2, 10, 40, 100, 150])(
    'has no two of %d words over each other, and none over the edge',
    (count) => {
      for (const seed of ['a', 'b', 'c']) {
        const { words: placed, left } = layout(words(count), seed)
        expect(placed.length + left).toBe(count)
        placed.forEach((one, i) => {
          expect(placed.slice(i + 1).filter((other) => meets(one.box, other.box))).toEqual([])
          expect(one.box.left).toBeGreaterThanOrEqual(0)
          expect(one.box.top).toBeGreaterThanOrEqual(0)
          expect(one.box.left + one.box.width).toBeLessThanOrEqual(stage.width)
          expect(one.box.top + one.box.height).toBeLessThanOrEqual(stage.height)
        })
      }
    },
  )

  it('is the same on two screens, in whatever order the words came', () => {
    const all = words(80)
    expect(layout([...all].reverse(), 'seed')).toEqual(layout(all, 'seed'))
    expect(layout(all, 'other')).not.toEqual(layout(all, 'seed'))
  })

  it('stays as it is while only counts grow and no step changes', () => {
    const all = words(30, (i) => (i === 0 ? 1000 : 300 + i))
    const more = all.map((word, i) => (i === 0 ? word : { ...word, people: word.people + 5 }))
    expect(signature(more)).toBe(signature(all))
    const places = (list: CloudWord[]) => layout(list, 's').words.map(({ key, x, y }) => [key, x, y])
    expect(places(more)).toEqual(places(all))
  })

  it('leaves most words where they are when one more comes', () => {
    const all = words(24)
    const before = new Map(layout(all, 's').words.map((word) => [word.key, word]))
    const after = layout([...all, { key: 'new', text: 'new', people: 1 }], 's').words
    const stayed = after.filter(({ key, x, y }) => before.get(key)?.x === x && before.get(key)?.y === y)
    expect(stayed.length).toBeGreaterThanOrEqual(20)
  })

  it('counts what has no room', () => {
    const long = words(150, () => 1).map((word) => ({ ...word, text: `${word.text} with a long tail` }))
    const { words: placed, left } = layout(long, 's')
    expect(left).toBeGreaterThan(0)
    expect(placed.length + left).toBe(150)
  })

  it('is ready in a tenth of a second for a hundred words', () => {
    const times = Array.from({ length: 12 }, (_, i) => {
      const begin = process.cpuUsage()
      layout(words(100), `seed ${i}`)
      const { user, system } = process.cpuUsage(begin)
      return (user + system) / 1000
    }).sort((a, b) => a - b)
    expect(times[6]).toBeLessThanOrEqual(100)
  })
})

describe('the width of a text', () => {
  it('is a bit more than what the font takes, so that nothing is squeezed', () => {
    expect(widthOf('faster')).toBeGreaterThanOrEqual(2.7357)
    expect(widthOf('faster')).toBeLessThan(2.9)
    expect(widthOf('Łódź port')).toBeGreaterThanOrEqual(4.55)
    expect(widthOf('Łódź port')).toBeLessThan(4.8)
  })
})
