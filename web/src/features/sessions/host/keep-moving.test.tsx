import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { CurrentActivity } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import type { Room } from '../room/use-room'
import { KeepMoving } from './keep-moving'
import { Onward } from './onward'

const path = '/api/v1/sessions/session-1/activities'
const done = () => ({ json: { data: {}, meta: {} } })
const activity = { id: 'mood', title: 'Mood' } as CurrentActivity
let sent: ReturnType<typeof fakeApi>
let room: Room

beforeEach(() => {
  sent = fakeApi({
    [`POST ${path}`]: done,
    [`POST ${path}/mood/actions`]: done,
    [`POST ${path}/mood/duplicate`]: done,
    [`POST ${path}/stay`]: done,
    [`PATCH ${path}/mood/actions/one`]: done,
  })
  const state = aRoom([aPerson('Ann', { role: 'facilitator' }), aPerson('Ben')], aView())
  state.activities = {
    mood: { id: 'mood', type: 'poll', title: 'Mood', status: 'closed', order: 0 },
    board: { id: 'board', type: 'retro', title: 'Board', status: 'published', order: 1 },
  }
  room = { id: 'session-1', state, me: aMe('Ann', { role: 'facilitator' }), live: {} } as unknown as Room
})

const moving = (...lines: string[]) => show(<KeepMoving room={room} activity={activity} lines={lines} />)

test('an action begins with what leads, and has somebody to do it', async () => {
  moving('Too many meetings', 'Coffee')
  await userEvent.click(screen.getByRole('button', { name: 'Make an action' }))
  expect(screen.getByLabelText('What will be done')).toHaveValue('Too many meetings')
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Ben')
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  const owner = Object.values(room.state.participants).find(({ name }) => name === 'Ben')?.id
  expect(sent.at(-1)).toEqual({
    request: `POST ${path}/mood/actions`,
    body: { text: 'Too many meetings', owner_id: owner },
  })
})

test('the first three are voted on, however many there are', async () => {
  moving('A', 'B', 'C', 'D')
  await userEvent.click(screen.getByRole('button', { name: 'Vote between the top 3' }))
  expect(sent.at(-1)?.body).toMatchObject({
    type: 'poll',
    config: { options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }] },
  })
})

test('where nothing leads there is still something to do', () => {
  moving()
  expect(screen.getByRole('button', { name: 'Make an action' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Vote between/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /Discuss/ })).toBeNull()
})

test('what was agreed is done or dropped, and names whoever does it also in a crowd', async () => {
  const agreed = { activity_id: 'mood', status: 'open', agreed_at: '2026-03-02T09:00:00Z' }
  const mood = room.state.activities['mood']
  if (mood) mood.actions = { one: { ...agreed, id: 'one', text: 'Fix it', owner_id: 'kim' } }
  const current = room.state.current_activity
  if (current) current.people = { kim: { name: 'Kim', avatar: 'fox' } }
  moving()
  expect(screen.getByText('Kim')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Done: Fix it' }))
  expect(sent.at(-1)).toEqual({ request: `PATCH ${path}/mood/actions/one`, body: { status: 'done' } })
  await userEvent.click(screen.getByRole('button', { name: 'Drop: Fix it' }))
  expect(sent.at(-1)?.body).toEqual({ status: 'dropped' })
})

test('an owner and a time that are emptied are taken away', async () => {
  const ben = Object.values(room.state.participants).find(({ name }) => name === 'Ben')?.id ?? ''
  const one = { id: 'one', activity_id: 'mood', text: 'Fix it', agreed_at: '2026-03-02T09:00:00Z' }
  const mood = room.state.activities['mood']
  if (mood) mood.actions = { one: { ...one, status: 'open', owner_id: ben, due: 'Friday' } }
  moving()
  await userEvent.click(screen.getByRole('button', { name: 'Change: Fix it' }))
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Nobody yet')
  await userEvent.clear(screen.getByDisplayValue('Friday'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent.at(-1)).toEqual({
    request: `PATCH ${path}/mood/actions/one`,
    body: { text: 'Fix it', owner_id: '', due: '' },
  })
})

test('one key holds what begins by itself', async () => {
  const at = new Date(Date.now() + 9_500).toISOString()
  show(<Onward room={room} advance={{ activity_id: 'board', at }} />)
  expect(screen.getByRole('timer')).toHaveTextContent('Board begins in 0:10')
  await userEvent.keyboard('x')
  expect(sent).toEqual([{ request: `POST ${path}/stay`, body: undefined }])
})
