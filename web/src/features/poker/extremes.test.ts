import { expect, test } from 'vitest'
import type { PokerStatistics, PokerView } from '@/api/types'
import { aView } from '@/test/poker'
import { extremesOf, threadOf } from './extremes'

function revealed(votes: Record<string, string> | undefined, about: Partial<PokerStatistics>): PokerView {
  const statistics = { verdict: 'wide_spread', ...about } as PokerStatistics
  return aView({ stage: 'results', is_revealed: true, statistics, ...(votes && { votes }) })
}

test('the lowest and the highest card are heard first', () => {
  const view = revealed({ Ann: '5', Ben: '3', Cem: '13' }, { min: '3', max: '13' })
  expect(extremesOf(view)).toEqual({ lowest: ['Ben'], highest: ['Cem'] })
  expect(threadOf([{ id: 'Ann' }, { id: 'Ben' }, { id: 'Cem' }], view)).toEqual([1, 2])
})

test('cards within one step call for nobody', () => {
  const view = revealed({ Ann: '5', Ben: '8' }, { min: '5', max: '8', verdict: 'close_agreement' })
  expect(extremesOf(view)).toEqual({ lowest: [], highest: [] })
})

test('a side that more than two share is no extreme, and has no thread', () => {
  const view = revealed({ Ann: '3', Ben: '3', Cem: '3', Dee: '13' }, { min: '3', max: '13' })
  expect(extremesOf(view)).toEqual({ lowest: [], highest: ['Dee'] })
  expect(threadOf([{ id: 'Ann' }, { id: 'Dee' }], view)).toBeUndefined()
})

test('hidden names stay hidden', () => {
  expect(extremesOf(revealed(undefined, { min: '3', max: '13' }))).toEqual({ lowest: [], highest: [] })
})
