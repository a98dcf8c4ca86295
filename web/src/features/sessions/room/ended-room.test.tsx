import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { EndedRoom } from './ended-room'
import type { Room } from './use-room'

let asked: string[]

const recap = { voter_count: 6, duration_seconds: 1800, activities: [] }

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${url}`)
    return Promise.resolve(Response.json({ data: url.endsWith('/summary') ? recap : {}, meta: {} }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function over(role: 'facilitator' | 'voter') {
  const retry = vi.fn()
  const me = aMe('Ann', { role })
  const state = aRoom([aPerson('Ann', { role })], aView())
  state.session = { ...state.session, status: 'expired', reopen_until: '2026-11-22T09:00:00.000Z' }
  const room = {
    id: 'session-1',
    state,
    me: { ...me, permissions: { ...me.permissions, can_reopen: role === 'facilitator' } },
    live: { retry },
  } as unknown as Room
  show(<EndedRoom room={room} />)
  return retry
}

test('whoever ran it opens it again and the page goes on', async () => {
  const retry = over('facilitator')
  expect(screen.getByText(/November 22, 2026/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Open it again' }))
  expect(asked).toContain('POST /api/v1/sessions/session-1/reopen')
  expect(retry).toHaveBeenCalled()
})

test('what came of it is there in figures', async () => {
  over('voter')
  expect(await screen.findByText('30 min')).toBeVisible()
})

test('others are told until when it is kept, and open nothing', () => {
  over('voter')
  expect(screen.getByText(/It can be looked at and opened again until/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Open it again' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Erase everything' })).toBeNull()
})

test('whoever was sent away reads the reason that was given', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json(
        {
          error: { code: 'PARTICIPANT_KICKED', message: 'You were removed from this session.' },
          meta: { reason: 'Wrong meeting' },
        },
        { status: 403 },
      ),
    ),
  )
  const room = {
    id: 'session-1',
    state: aRoom([aPerson('Ann', { role: 'facilitator' })], aView()),
    me: aMe('Ben'),
    live: { retry: vi.fn(), closing: { reason: 'kicked' } },
  } as unknown as Room
  show(<EndedRoom room={room} />)
  expect(await screen.findByText('The reason given: “Wrong meeting”')).toBeVisible()
})
