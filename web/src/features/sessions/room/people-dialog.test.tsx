import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PeopleDialog } from './people-dialog'
import type { Room } from './use-room'

const people = [
  aPerson('Ann', { role: 'facilitator' }),
  aPerson('Ben'),
  aPerson('Zoe', { role: 'spectator' }),
]

let asked: [string, string, unknown][]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push([init.method ?? '', url, JSON.parse(init.body as string)])
    return Promise.resolve(Response.json({ data: {}, meta: {} }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function asSeenBy(id: string) {
  const role = people.find((person) => person.id === id)?.role ?? 'voter'
  const room = {
    id: 'session-1',
    state: aRoom(people, aView()),
    me: aMe(id, { role }),
    live: {},
  } as unknown as Room
  show(<PeopleDialog room={room} onClose={() => undefined} />)
}

test('the one who runs the session promotes somebody', async () => {
  asSeenBy('Ann')
  await userEvent.click(screen.getByRole('button', { name: 'What to do about Ben' }))
  await userEvent.click(screen.getByRole('button', { name: 'Make deputy' }))
  expect(asked).toEqual([
    ['PATCH', '/api/v1/sessions/session-1/participants/Ben', { role: 'co_facilitator' }],
  ])
})

test('somebody is removed only after a second look', async () => {
  asSeenBy('Ann')
  await userEvent.click(screen.getByRole('button', { name: 'What to do about Zoe' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  expect(asked).toEqual([['POST', '/api/v1/sessions/session-1/participants/Zoe/kick', {}]])
})

test('those who do not run the session see no such menus', () => {
  asSeenBy('Ben')
  expect(screen.queryByRole('button', { name: /What to do about/ })).toBeNull()
})

test('whoever hides from lists is named only to those who run the session', () => {
  const hidden = people.find((person) => person.id === 'Zoe')
  if (hidden) hidden.hide_from_lists = true
  asSeenBy('Ben')
  expect(screen.queryByText('Zoe')).toBeNull()
  cleanup()
  asSeenBy('Ann')
  expect(screen.getByText('Zoe')).toBeVisible()
})
