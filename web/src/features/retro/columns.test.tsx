import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { BoardFace } from '@/api/types'
import type { Board } from '@/board/use-board'
import { stacksOf } from '@/board/stacks'
import { show } from '@/test/page'
import { Columns } from './columns'
import { retroWords } from './retro-words'

const columns = [
  { id: 'well', title: 'Went well' },
  { id: 'ideas', title: 'Ideas' },
]
const face = {
  step: 'group',
  counts: { well: 2, ideas: 1 },
  order: [1, 2, 3],
  cards: {
    1: { id: 'a', number: 1, text: 'First', column: 'well' },
    2: { id: 'b', number: 2, text: 'Second', column: 'well' },
    3: { id: 'c', number: 3, text: 'Third', column: 'ideas' },
  },
  groups: {},
  terms: { dots_per_person: 5, most_dots_per_item: 3, longest_text: 500 },
} as unknown as BoardFace

const send = vi.fn()
const put = vi.fn()

function board(over: Partial<Board>): Board {
  return {
    face,
    words: retroWords,
    own: [],
    stacks: stacksOf(face),
    dots: { on: () => 0, put },
    dotsLeft: 5,
    canArrange: true,
    canVote: false,
    canWrite: false,
    isMine: () => false,
    nameOf: () => undefined,
    send,
    ...over,
  } as unknown as Board
}

const card = (text: string) => screen.getByRole('listitem', { name: text })

beforeEach(() => {
  send.mockClear()
  put.mockClear()
})

test('a card is moved to the next column, and grouped, without a mouse', () => {
  show(<Columns board={board({})} columns={columns} />)
  fireEvent.keyDown(card('First'), { key: 'ArrowRight', altKey: true })
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'a', column: 'ideas' })
  fireEvent.keyDown(card('First'), { key: 'ArrowLeft', altKey: true })
  expect(send).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(card('First'), { key: 'g' })
  expect(send).toHaveBeenLastCalledWith({ type: 'group', item_ids: ['a', 'b'] })
})

test('a card is dragged into another column or onto another card', () => {
  show(<Columns board={board({})} columns={columns} />)
  const dataTransfer = { setData: vi.fn(), effectAllowed: '' }
  fireEvent.dragStart(card('First'), { dataTransfer })
  fireEvent.drop(screen.getByRole('region', { name: 'Ideas' }), { dataTransfer })
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'a', column: 'ideas' })
  fireEvent.drop(card('Third'), { dataTransfer })
  expect(send).toHaveBeenLastCalledWith({ type: 'group', item_ids: ['c', 'a'] })
})

test('votes are given and taken by keys', () => {
  show(<Columns board={board({ canArrange: false, canVote: true })} columns={columns} />)
  fireEvent.keyDown(card('Second'), { key: 'v' })
  expect(put).toHaveBeenLastCalledWith('b', 1)
  fireEvent.keyDown(card('Second'), { key: '-' })
  expect(put).toHaveBeenCalledTimes(1)
})
