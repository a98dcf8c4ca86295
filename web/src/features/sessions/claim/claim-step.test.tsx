import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '@/test/page'
import { keptFacilitatorCode } from '../facilitator-code'
import { ClaimStep } from './claim-step'

const session = { id: 'session-1', name: 'Sprint 49 planning' }
let bodies: unknown[]
let answer: () => Response

beforeEach(() => {
  localStorage.clear()
  bodies = []
  answer = () =>
    Response.json({ data: { participant_id: 'Ann', facilitator_code: 'host_new', session: {} }, meta: {} })
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    bodies.push(JSON.parse(init.body as string))
    return Promise.resolve(answer())
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a stranger says a name, runs the session, and keeps the next code', async () => {
  const onSeat = vi.fn()
  show(<ClaimStep session={session} code="host_old" isSeated={false} onSeat={onSeat} onDecline={vi.fn()} />)
  await userEvent.click(screen.getByRole('button', { name: 'Become Scrum Master' }))
  expect(bodies).toEqual([])
  await userEvent.type(screen.getByLabelText('Your name'), 'Ann')
  await userEvent.click(screen.getByRole('button', { name: 'Become Scrum Master' }))
  expect(bodies).toEqual([{ facilitator_code: 'host_old', user_name: 'Ann' }])
  expect(onSeat).toHaveBeenCalled()
  expect(keptFacilitatorCode('session-1')).toBe('host_new')
})

test('somebody with a seat needs no other name', async () => {
  show(<ClaimStep session={session} code="host_old" isSeated onSeat={vi.fn()} onDecline={vi.fn()} />)
  expect(screen.queryByLabelText('Your name')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Become Scrum Master' }))
  expect(bodies).toEqual([{ facilitator_code: 'host_old' }])
})

test('a link that was used says so, and the way in stays open', async () => {
  answer = () => Response.json({ error: { code: 'UNAUTHORIZED', message: 'No.' } }, { status: 403 })
  const onDecline = vi.fn()
  show(<ClaimStep session={session} code="host_old" isSeated onSeat={vi.fn()} onDecline={onDecline} />)
  await userEvent.click(screen.getByRole('button', { name: 'Become Scrum Master' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This link no longer works')
  await userEvent.click(screen.getByRole('button', { name: 'Back to my seat' }))
  expect(onDecline).toHaveBeenCalled()
})
