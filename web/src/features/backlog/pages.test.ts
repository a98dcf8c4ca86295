import { describe, expect, it } from 'vitest'
import { anIssue } from '@/test/an-issue'
import { allOf, moved, ranked, replaced, waysBack, without, type Pages } from './pages'

const pages = (...stretches: string[]): Pages => ({
  pages: stretches.map((ids, at) => ({
    issues: [...ids].map((id) => anIssue(id)),
    next: at === stretches.length - 1 ? undefined : 'next',
    total: at === 0 ? stretches.join('').length : undefined,
  })),
  pageParams: stretches.map(() => undefined),
})
const order = (list: Pages) => list.pages.map(({ issues }) => issues.map(({ id }) => id).join(''))

describe('the stretches of a list', () => {
  it('takes on what changed and leaves the others as they are in memory', () => {
    const before = pages('ab', 'cd')
    const after = replaced(before, [anIssue('c', { title: 'New' })])
    expect(allOf(after).map(({ title }) => title)).toEqual(['Title a', 'Title b', 'New', 'Title d'])
    expect(after.pages[0]).toBe(before.pages[0])
  })

  it('moves issues over the borders of stretches, in the order they are named', () => {
    expect(order(moved(pages('ab', 'cd'), ['a'], { after_id: 'c' }))).toEqual(['b', 'cad'])
    expect(order(moved(pages('ab', 'cd'), ['d', 'b'], { before_id: 'a' }))).toEqual(['dba', 'c'])
    const before = pages('ab')
    expect(moved(before, ['a'], { after_id: 'gone' })).toBe(before)
  })

  it('puts an issue where its rank belongs, or only counts it where that is not here yet', () => {
    expect(order(ranked(pages('ac', 'e'), anIssue('d')))).toEqual(['ac', 'de'])
    expect(order(ranked(pages('ac'), anIssue('z')))).toEqual(['acz'])
    const partly = pages('ac', 'e')
    const open = { ...partly, pages: partly.pages.slice(0, 1) }
    expect(order(ranked(open, anIssue('z')))).toEqual(['ac'])
    expect(ranked(open, anIssue('z')).pages[0]?.total).toBe(4)
  })

  it('counts those that are gone', () => {
    const left = without(pages('ab', 'cd'), ['a', 'd'])
    expect(order(left)).toEqual(['b', 'c'])
    expect(left.pages[0]?.total).toBe(2)
  })

  it('knows the way back of every run that moves', () => {
    const list = allOf(pages('abcde'))
    expect(waysBack(list, ['b', 'c', 'e'])).toEqual([
      { ids: ['b', 'c'], place: { after_id: 'a' } },
      { ids: ['e'], place: { after_id: 'd' } },
    ])
    expect(waysBack(list, ['a', 'b'])).toEqual([{ ids: ['a', 'b'], place: { before_id: 'c' } }])
  })

  it('goes back to where it was', () => {
    const before = pages('abcde')
    for (const ids of [['a'], ['b', 'd'], ['a', 'e'], ['d', 'e']]) {
      const there = moved(before, ids, { after_id: 'c' })
      const back = waysBack(allOf(before), ids).reduce((list, way) => moved(list, way.ids, way.place), there)
      expect(order(back)).toEqual(['abcde'])
    }
  })
})
