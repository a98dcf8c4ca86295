import { expect, test } from 'vitest'
import type { AnyCommand } from '@/api/send-command'
import type { BoardFace } from '@/api/types'
import { apart } from './apart'
import { found } from './find'
import { nextStep } from './next-step'
import { rights } from './rights'
import type { Stack } from './stacks'
import type { BoardWords } from './words'

const words = {
  move: (id: string, column: string) => ({ type: 'move_card', id, column }),
  group: (item_ids: readonly string[], title?: string, group_id?: string) => ({
    type: 'group',
    item_ids: [...item_ids],
    title,
    group_id,
  }),
  ungroup: (group_id: string) => ({ type: 'ungroup', group_id }),
} as unknown as BoardWords

const card = (id: string, group?: string) => ({ id, number: 1, text: `Text ${id}`, ...(group && { group }) })
const single = (id: string, column?: string): Stack => ({
  key: id,
  title: `Text ${id}`,
  cards: [card(id)],
  ...(column && { column }),
})
const group = (key: string, title: string, ids: string[], column?: string): Stack => ({
  key,
  group: key,
  title,
  cards: ids.map((id) => card(id, key)),
  ...(column && { column }),
})

const type = (commands: AnyCommand[]) => commands.map((command) => command.type)

test('two cards that were gathered go apart, the second back into its column', () => {
  const now = [group('g', 'Text a', ['a', 'b'], 'well')]
  expect(apart(words, [single('a', 'well'), single('b', 'ideas')], now)).toEqual([
    { type: 'ungroup', group_id: 'g' },
    { type: 'move_card', id: 'b', column: 'ideas' },
  ])
})

test('a group that took others in is as it was, with its name, and so is one that went into it', () => {
  const before = [group('g', 'Slow tests', ['a', 'b'], 'well'), group('h', 'Flaky', ['c', 'd'], 'ideas')]
  const now = [group('g', 'Slow tests', ['a', 'b', 'c', 'd'], 'well')]
  expect(apart(words, before, now)).toEqual([
    { type: 'ungroup', group_id: 'g' },
    { type: 'group', item_ids: ['a', 'b'], title: 'Slow tests', group_id: 'g' },
    { type: 'group', item_ids: ['c', 'd'], title: 'Flaky', group_id: 'h' },
    { type: 'move_card', id: 'h', column: 'ideas' },
  ])
})

test('where there are no columns nothing is moved, and what is apart already stays so', () => {
  const before = [single('a'), single('b')]
  expect(type(apart(words, before, [group('g', 'Text a', ['a', 'b'])]))).toEqual(['ungroup'])
  expect(apart(words, before, before)).toEqual([])
})

test('cards are found by all words that are asked for, in any case and without accents', () => {
  const all = [single('a'), group('g', 'Café am Eck', ['b', 'c'])]
  expect(found(all, 'cafe ECK').map(({ key }) => key)).toEqual(['g'])
  expect(found(all, 'text').map(({ key }) => key)).toEqual(['a', 'g'])
  expect(found(all, '  ')).toBe(all)
})

test('a board opens, goes on from step to step and is finished once', () => {
  const face = (step: string, closed = false) =>
    ({ step, closed, terms: { steps: ['write', 'vote', 'discuss', 'closed'] } }) as unknown as BoardFace
  expect(nextStep(face('waiting'), 'draft')).toBe('start')
  expect(nextStep(face('write'), 'active')).toEqual({ to: 'vote' })
  expect(nextStep(face('discuss'), 'active')).toBe('close')
  expect(nextStep(face('closed', true), 'active')).toBeUndefined()
  expect(nextStep(face('discuss'), 'closed')).toBeUndefined()
})

test('whoever leads touches no card that is unseen, and groups none while people vote', () => {
  const face = (step: string, hidden: boolean) =>
    ({ step, closed: false, terms: { hidden } }) as unknown as BoardFace
  const lead = (step: string, hidden = true) => rights(face(step, hidden), true, true, true)
  expect(lead('write')).toEqual({ canWrite: true, canVote: false, canArrange: false, canTend: false })
  expect(lead('write', false).canTend).toBe(true)
  expect(lead('vote')).toEqual({ canWrite: false, canVote: true, canArrange: false, canTend: true })
  expect(lead('group')).toMatchObject({ canArrange: true, canTend: true })
  expect(rights(face('group', true), true, true, false)).toMatchObject({ canArrange: false, canTend: false })
})
