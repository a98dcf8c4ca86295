import { expect, test } from 'vitest'
import type { ActivityLine } from '@/api/types'
import { askedFor, neighbours } from './agenda-order'

const line = (id: string, status: string): ActivityLine => ({ id, type: 'poll', title: id, status, order: 0 })
const lines = [line('a', 'closed'), line('b', 'active'), line('c', 'closed'), line('d', 'draft')]

test('what comes next is the first after the current one that has not begun', () => {
  expect(neighbours(lines, 'b')).toEqual({ next: lines[3], before: undefined })
})

test('the way back leads to what was set aside and not to what is closed', () => {
  expect(neighbours(lines, 'd').before).toBe(lines[1])
})

test('what goes on beside is nothing to go back to', () => {
  const beside = [{ ...line('q', 'active'), type: 'qa' }, line('b', 'active')]
  expect(neighbours(beside, 'b').before).toBeUndefined()
})

test('with nothing going on the first that has not begun is next, and nothing was before', () => {
  expect(neighbours(lines, undefined)).toEqual({ next: lines[3], before: undefined })
})

test('a link may ask for a kind, and for nothing else', () => {
  expect(askedFor('#add=wordcloud')).toBe('wordcloud')
  expect(askedFor('#add=<script>')).toBeUndefined()
  expect(askedFor('#facilitator=x')).toBeUndefined()
})
