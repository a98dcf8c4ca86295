import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { SettingsDialog } from './settings-dialog'
import type { Room } from './use-room'

let asked: [string, string, unknown][]
let answer: () => Response

beforeEach(() => {
  asked = []
  answer = () => Response.json({ data: {}, meta: {} })
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push([init.method ?? '', url, JSON.parse(init.body as string)])
    return Promise.resolve(answer())
  })
})
afterEach(() => vi.unstubAllGlobals())

function asSeenBy(role: 'facilitator' | 'co_facilitator') {
  const onClose = vi.fn()
  const me = aMe('Ann', { role })
  const room = {
    id: 'session-1',
    state: aRoom([aPerson('Ann', { role })], aView()),
    me,
    live: {},
  } as unknown as Room
  show(<SettingsDialog room={room} onClose={onClose} />)
  return onClose
}

test('only what was changed is asked for', async () => {
  const onClose = asSeenBy('facilitator')
  await userEvent.click(screen.getByLabelText('Closed for newcomers'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(asked).toEqual([
    ['PATCH', '/api/v1/sessions/session-1', { name: 'Sprint 49 planning', settings: { locked: true } }],
  ])
  expect(onClose).toHaveBeenCalled()
})

test('what does not fit is said at its field and nothing typed is lost', async () => {
  answer = () =>
    Response.json(
      {
        error: {
          code: 'VALIDATION_ERROR',
          message: 'Please correct the marked fields.',
          details: [{ field: 'settings.max_seats', message: 'must be between 3 and 16' }],
        },
      },
      { status: 422 },
    )
  const onClose = asSeenBy('facilitator')
  const seats = screen.getByLabelText('Seats at the table')
  await userEvent.clear(seats)
  await userEvent.type(seats, '2')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('must be between 3 and 16')).toBeVisible()
  expect(seats).toHaveValue(2)
  expect(onClose).not.toHaveBeenCalled()
})

test('a deputy is not asked what only the Scrum Master decides', () => {
  asSeenBy('co_facilitator')
  expect(screen.queryByLabelText('If the Scrum Master loses the connection')).toBeNull()
})
