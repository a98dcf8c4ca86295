import { describe, expect, it } from 'vitest'
import { anIssue } from '@/test/an-issue'
import { effectsOf, most, waysBackFrom } from './bulk'
import { patchOf, statusesFor } from './bulk-fields'
import { labelsOf, patched, pointsOf } from './patch'
import { kept, nobody, stretched, toggled, whole } from './selection'

describe('changing many issues', () => {
  const issues = [
    anIssue('a', { points: 3 }),
    anIssue('b', { points: 5 }),
    anIssue('c'),
    anIssue('d', { source: 'tracker' }),
  ]

  it('says what will change, what is so already, and what is not ours', () => {
    const { changing, same, remote } = effectsOf(issues, { points: 5 })
    expect([changing, same, remote].map((some) => some.map(({ id }) => id))).toEqual([
      ['a', 'c'],
      ['b'],
      ['d'],
    ])
  })

  it('takes back each as it was, those alike together and those that were refused not at all', () => {
    const outcomes = issues.map(({ id }) => ({
      issue_id: id,
      result: id === 'b' ? ('refused' as const) : ('changed' as const),
    }))
    const ways = waysBackFrom(issues, { points: 8 }, outcomes)
    expect(ways.map((way) => [way.issues.map(({ id }) => id), way.patch])).toEqual([
      [['a'], { points: 3 }],
      [['c', 'd'], { points: null }],
    ])
  })

  it('reads wishes, and nothing where one of them means nothing', () => {
    expect(patchOf({ points: '2,5', labels: 'a, b,a', flagged: 'false', priority: '' })).toEqual({
      points: 2.5,
      labels: ['a', 'b'],
      flagged: false,
      priority: null,
    })
    expect(patchOf({ points: 'many' })).toBeUndefined()
    expect(patchOf({ type: ' ' })).toBeUndefined()
  })

  it('offers the statuses of one project only', () => {
    const status = { id: 's', name: 'Review', category: 'todo', state: 'todo', gone: false } as const
    const project = {
      id: 'p',
      team_id: 't',
      source: 'own',
      key: 'HBR',
      name: 'H',
      statuses: [status],
      version: 1,
    } as const
    const known = {
      issues,
      people: [],
      disciplines: [],
      sprints: [],
      projects: [{ ...project, statuses: [status] }],
    }
    expect(statusesFor(issues, known)).toEqual([{ value: 's', label: 'Review' }])
    expect(statusesFor([...issues, anIssue('e', { project_id: 'q' })], known)).toEqual([])
    const after = patched(anIssue('a', { points: 3 }), { status_id: 's', points: null }, known.projects)
    expect(after.status.name).toBe('Review')
    expect('points' in after).toBe(false)
  })
})

describe('what somebody types', () => {
  it('is read as points or not at all', () => {
    expect(['3', ' 0,5 ', '', '-1', '1e3', '1.234'].map(pointsOf)).toEqual([
      3,
      0.5,
      null,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is read as labels, each once', () => {
    expect(labelsOf(' a;b, a ,')).toEqual(['a', 'b'])
  })
})

describe('choosing issues', () => {
  const order = ['a', 'b', 'c', 'd']

  it('goes over a stretch from where it began', () => {
    const begun = toggled(nobody, 'd')
    expect([...stretched(begun, order, 'b').ids].sort()).toEqual(['b', 'c', 'd'])
    expect([...toggled(begun, 'd').ids]).toEqual([])
  })

  it('ends at what the server takes at a time', () => {
    const many = Array.from({ length: most + 20 }, (_, at) => String(at))
    expect(whole(many).ids.size).toBe(most)
    expect(toggled(whole(many), 'x').ids.size).toBe(most)
  })

  it('lets go of what is no longer in sight', () => {
    const all = whole(order)
    expect(kept(all, order)).toBe(all)
    expect([...kept(all, ['b']).ids]).toEqual(['b'])
  })
})
