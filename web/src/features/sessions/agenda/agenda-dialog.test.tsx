import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import type { Room } from '../room/use-room'
import { AgendaDialog } from './agenda-dialog'

const path = '/api/v1/sessions/session-1/activities'
let sent: ReturnType<typeof fakeApi>

beforeEach(() => {
  const done = () => ({ json: { data: {}, meta: {} } })
  sent = fakeApi({
    [`POST ${path}`]: done,
    [`POST ${path}/order`]: done,
    [`POST ${path}/epics/start`]: done,
    [`POST ${path}/epics/publish`]: done,
    [`GET ${path}/epics`]: () => ({ json: { data: { description: 'Large ones', revision: 3 } } }),
    [`PATCH ${path}/epics`]: done,
    [`DELETE ${path}/epics`]: done,
  })
  const state = aRoom([aPerson('Ann', { role: 'facilitator' })], aView())
  state.session.current_activity_id = 'poker-1'
  state.activities = {
    'poker-1': { id: 'poker-1', type: 'poker', title: 'Stories', status: 'active', order: 0 },
    epics: { id: 'epics', type: 'poker', title: 'Epics', status: 'draft', order: 1 },
  }
  const room = {
    id: 'session-1',
    state,
    me: aMe('Ann', { role: 'facilitator' }),
    live: {},
  } as unknown as Room
  show(<AgendaDialog room={room} forms={{}} onClose={() => undefined} />)
})
afterEach(() => vi.unstubAllGlobals())

test('a draft is begun over what goes on, because the host says so', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Start: Epics' }))
  expect(sent).toEqual([{ request: `POST ${path}/epics/start`, body: { close_current: true } }])
})

test('the order is changed without a mouse', async () => {
  screen.getByRole('button', { name: 'Move Epics up' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(sent).toEqual([{ request: `POST ${path}/order`, body: { ids: ['epics', 'poker-1'] } }])
})

test('something taken off can be put back before anybody else knows', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Remove Epics' }))
  expect(screen.queryByText('Epics')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getByText('Epics')).toBeDefined()
  expect(sent).toEqual([])
})

test('what goes on cannot be taken off, and a nameless table has a usual name', async () => {
  expect(screen.getByRole('button', { name: 'Remove Stories' })).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(sent).toEqual([{ request: `POST ${path}`, body: { type: 'poker', title: 'Planning poker' } }])
})

test('a draft is shown to everybody before it begins', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Show Epics to everybody' }))
  expect(sent).toEqual([{ request: `POST ${path}/epics/publish`, body: undefined }])
  expect(screen.queryByRole('button', { name: 'Show Stories to everybody' })).toBeNull()
})

test('a draft gets other words, and what was written before stays', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Edit Epics' }))
  expect(await screen.findByDisplayValue('Large ones')).toBeVisible()
  await userEvent.clear(screen.getByLabelText('Title'))
  await userEvent.type(screen.getByLabelText('Title'), 'Sagas')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent.at(-1)).toEqual({
    request: `PATCH ${path}/epics`,
    body: { title: 'Sagas', description: 'Large ones' },
  })
})
