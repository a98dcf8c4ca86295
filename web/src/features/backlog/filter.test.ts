import { describe, expect, it } from 'vitest'
import { everything, filterOf, isNarrow, narrowed, queryOf, searchOf } from './filter'

describe('the filter of a backlog', () => {
  it('stands in the address and comes back from there', () => {
    const search = '?text=pier&status_state=todo&status_state=started&assignee=none&sort=points'
    const filter = filterOf(search)
    expect(filter.values).toEqual({ status_state: ['todo', 'started'], assignee: ['none'] })
    expect(searchOf(filter)).toBe(search)
    expect(searchOf(filter, 'one')).toBe(`${search}&issue=one`)
    expect(searchOf(everything)).toBe('')
  })

  it('leaves aside what it does not know', () => {
    expect(filterOf('?colour=red&sort=mood&flagged=true&flagged=false')).toEqual({
      values: { flagged: ['true'] },
      text: '',
      sort: 'rank',
    })
  })

  it('asks the server in its own words, from the first hour of a day on', () => {
    const filter = filterOf('?text=%20pier%20&key=HBR-1&updated_since=2026-11-02')
    expect(queryOf(filter)).toEqual({
      key: 'HBR-1',
      updated_since: new Date(2026, 10, 2).toISOString(),
      text: 'pier',
    })
    expect(queryOf(filterOf('?updated_since=soon'))).toEqual({})
  })

  it('is narrow while anything is chosen', () => {
    const filter = narrowed(everything, 'label', ['dock'])
    expect(isNarrow(filter)).toBe(true)
    expect(isNarrow(narrowed(filter, 'label', []))).toBe(false)
    expect(isNarrow({ ...everything, text: ' ' })).toBe(false)
  })
})
