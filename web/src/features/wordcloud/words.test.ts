import { expect, it } from 'vitest'
import { stillThere, wordsOf } from './words'

it('reads the largest word first', () => {
  const picture = {
    more: 0,
    words: { b: { text: 'B', people: 1 }, a: { text: 'A', people: 1 }, c: { text: 'C', people: 4 } },
  }
  expect(wordsOf(picture).map(({ text }) => text)).toEqual(['C', 'A', 'B'])
  expect(wordsOf(undefined)).toEqual([])
})

it('takes away at once what was put away, and lets the new wait', () => {
  const word = (key: string, people: number) => ({ key, text: key, people })
  expect(stillThere([word('a', 3), word('b', 2)], [word('a', 2), word('new', 9)])).toEqual([word('a', 2)])
  expect(stillThere([word('a', 3)], [word('a', 5)])).toEqual([word('a', 3)])
})
