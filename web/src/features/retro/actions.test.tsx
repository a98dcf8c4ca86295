import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { BoardFace, Me, SessionState } from '@/api/types'
import type { Board } from '@/board/use-board'
import { show } from '@/test/page'
import { Actions } from './actions'
import { ownerOf } from './owner'

const state = {
  participants: { p1: { id: 'p1', name: 'Priya' } },
  current_activity: { people: { p9: { name: 'Zoë', avatar: 'cat' } } },
} as unknown as SessionState
const me = { permissions: { can_vote: true } } as unknown as Me
const send = vi.fn()
const action = { id: 'x', text: 'Fix the build', owner_id: 'p1', due: 'Sprint 50', status: 'open' } as const

function board(isLeading = true) {
  const face = { actions: [action], more_actions: 0, closed: false } as unknown as BoardFace
  return { face, isLeading, isPaused: false, send } as unknown as Board
}

test('text, owner and time of an action are changed, and what stays is not sent anew', async () => {
  show(<Actions board={board()} state={state} me={me} />)
  await userEvent.click(screen.getByRole('button', { name: 'Change: Fix the build' }))
  const [text] = screen.getAllByRole('textbox', { name: 'What will be done' })
  if (text) await userEvent.type(text, ' for good')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(send).toHaveBeenLastCalledWith({
    type: 'edit_action',
    id: 'x',
    text: 'Fix the build for good',
    due: 'Sprint 50',
  })
})

test('an owner is anybody by name, or nobody again', async () => {
  show(<Actions board={board()} state={state} me={me} />)
  await userEvent.click(screen.getByRole('button', { name: 'Change: Fix the build' }))
  const [owner] = screen.getAllByRole('combobox', { name: 'Who' })
  if (owner) await userEvent.clear(owner)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ owner: '' }))
})

test('a new action goes to whoever is here under that name', async () => {
  show(<Actions board={board(false)} state={state} me={me} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), 'Try it')
  await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'priya')
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(send).toHaveBeenLastCalledWith(
    expect.objectContaining({ type: 'add_action', text: 'Try it', owner_id: 'p1' }),
  )
  expect(screen.queryByRole('button', { name: 'Change: Fix the build' })).toBeNull()
})

test('whoever does it is named, also in a crowd', () => {
  expect(ownerOf({ ...action, owner_id: 'p9' }, state)).toBe('Zoë')
  expect(ownerOf({ ...action, owner_id: 'p1' }, state)).toBe('Priya')
})
