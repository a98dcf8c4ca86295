import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AnyCommand } from '@/api/send-command'
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
  counts: { well: 2, ideas: 3 },
  order: [1, 2, 3, 4, 5],
  cards: {
    1: { id: 'a', number: 1, text: 'First', column: 'well' },
    2: { id: 'b', number: 2, text: 'Second', column: 'well' },
    3: { id: 'c', number: 3, text: 'Third', column: 'ideas' },
    4: { id: 'd', number: 4, text: 'Fourth', column: 'ideas', group: 'g' },
    5: { id: 'e', number: 5, text: 'Fifth', column: 'ideas', group: 'g' },
  },
  groups: { g: { title: 'Both', cards: 2 } },
  terms: { dots_per_person: 5, most_dots_per_item: 3, longest_text: 500 },
} as unknown as BoardFace

const send = vi.fn()
const put = vi.fn()
let undone: readonly (AnyCommand | undefined)[] = []

function board(over: Partial<Board> = {}): Board {
  const stacks = stacksOf(face)
  return {
    face,
    words: retroWords,
    own: [],
    stacks,
    dots: { on: () => 0, put },
    dotsLeft: 5,
    canArrange: true,
    canTend: true,
    canVote: false,
    canWrite: false,
    isMine: () => false,
    nameOf: () => undefined,
    send,
    undoable: ({ command, undo }: Parameters<Board['undoable']>[0]) => {
      send(command)
      undone = undo(stacks)
    },
    ...over,
  } as unknown as Board
}

const card = (text: string) => screen.getByRole('listitem', { name: text })
const group = () => card('Both, 2 cards')

beforeEach(() => {
  send.mockClear()
  put.mockClear()
})

test('a card is moved to the next column and back again, and grouped, without a mouse', () => {
  show(<Columns board={board()} columns={columns} />)
  fireEvent.keyDown(card('First'), { key: 'ArrowRight', altKey: true })
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'a', column: 'ideas' })
  expect(undone).toEqual([{ type: 'move_card', id: 'a', column: 'well' }])
  fireEvent.keyDown(card('First'), { key: 'ArrowLeft', altKey: true })
  expect(send).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(card('First'), { key: 'g' })
  expect(send).toHaveBeenLastCalledWith({ type: 'group', item_ids: ['a', 'b'] })
})

test('a group is moved as one, and can be taken apart and put together again', () => {
  show(<Columns board={board()} columns={columns} />)
  fireEvent.keyDown(group(), { key: 'ArrowLeft', altKey: true })
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'g', column: 'well' })
  fireEvent.keyDown(group(), { key: 'u' })
  expect(send).toHaveBeenLastCalledWith({ type: 'ungroup', group_id: 'g' })
  expect(undone).toEqual([{ type: 'group', item_ids: ['d', 'e'], title: 'Both', group_id: 'g' }])
})

test('what is picked up with a key is put down on any card, or let go', () => {
  show(<Columns board={board()} columns={columns} />)
  fireEvent.keyDown(card('First'), { key: 'x' })
  fireEvent.keyDown(card('Third'), { key: 'g' })
  expect(send).toHaveBeenLastCalledWith({ type: 'group', item_ids: ['c', 'a'] })

  fireEvent.keyDown(card('Second'), { key: 'x' })
  fireEvent.keyDown(card('Third'), { key: 'Escape' })
  expect(screen.queryByText('Let go')).toBeNull()
})

test('what is picked up with a tap is put down in any column', async () => {
  show(<Columns board={board()} columns={columns} />)
  await userEvent.click(screen.getByRole('button', { name: 'Pick up: Second' }))
  await userEvent.click(screen.getByRole('button', { name: 'Move here' }))
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'b', column: 'ideas' })
})

test('a card is changed and a group renamed where they stand, with E', async () => {
  show(<Columns board={board()} columns={columns} />)
  fireEvent.keyDown(card('First'), { key: 'e' })
  const text = screen.getByRole('textbox', { name: 'Change “First”' })
  await userEvent.clear(text)
  await userEvent.type(text, 'Better{Enter}')
  expect(send).toHaveBeenLastCalledWith({ type: 'edit_card', id: 'a', text: 'Better' })

  fireEvent.keyDown(group(), { key: 'e' })
  const title = screen.getByRole('textbox', { name: 'Another name for “Both”' })
  await userEvent.type(title, ' of them{Enter}')
  expect(send).toHaveBeenLastCalledWith({ type: 'rename_group', group_id: 'g', title: 'Both of them' })

  fireEvent.keyDown(card('First'), { key: 'e' })
  await userEvent.keyboard('nothing of this{Escape}')
  expect(send).toHaveBeenCalledTimes(2)
})

test('a card is taken away and brought back, and one card taken out of its group', async () => {
  show(<Columns board={board()} columns={columns} />)
  fireEvent.keyDown(card('First'), { key: 'Delete' })
  expect(send).toHaveBeenLastCalledWith({ type: 'remove_card', id: 'a' })
  expect(undone).toEqual([{ type: 'restore_card', id: 'a' }])
  await userEvent.click(screen.getByText('All of them'))
  await userEvent.click(screen.getByRole('button', { name: 'Take out of the group: Fifth' }))
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'e', column: 'ideas' })
})

test('a card is dragged into another column or onto another card', () => {
  show(<Columns board={board()} columns={columns} />)
  const dataTransfer = { setData: vi.fn(), effectAllowed: '' }
  fireEvent.dragStart(card('First'), { dataTransfer })
  fireEvent.drop(screen.getByRole('region', { name: 'Ideas' }), { dataTransfer })
  expect(send).toHaveBeenLastCalledWith({ type: 'move_card', id: 'a', column: 'ideas' })
  fireEvent.drop(card('Third'), { dataTransfer })
  expect(send).toHaveBeenLastCalledWith({ type: 'group', item_ids: ['c', 'a'] })
})

test('votes are given and taken by keys', () => {
  show(<Columns board={board({ canArrange: false, canTend: false, canVote: true })} columns={columns} />)
  fireEvent.keyDown(card('Second'), { key: 'v' })
  expect(put).toHaveBeenLastCalledWith('b', 1)
  fireEvent.keyDown(card('Second'), { key: '-' })
  expect(put).toHaveBeenCalledTimes(1)
})

test('a swipe goes to the next column and a scroll does not', () => {
  const { container } = show(<Columns board={board()} columns={columns} />)
  const table = container.querySelector('[class*=columns]')
  const shown = () => screen.getByRole('button', { pressed: true }).textContent
  const swipe = (x: number, y: number) => {
    const from = [{ clientX: 200, clientY: 200 }]
    const to = [{ clientX: 200 + x, clientY: 200 + y }]
    act(() => {
      if (!table) return
      fireEvent.touchStart(table, { touches: from })
      fireEvent.touchEnd(table, { changedTouches: to })
    })
  }
  swipe(-80, 10)
  expect(shown()).toContain('Ideas')
  swipe(-80, 10)
  expect(shown()).toContain('Ideas')
  swipe(80, 200)
  expect(shown()).toContain('Ideas')
  swipe(90, 0)
  expect(shown()).toContain('Went well')
})
