import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { show } from '@/test/page'
import { PauseBanner } from './pause-banner'

const people = [
  aPerson('Ingrid', { role: 'facilitator', is_online: false }),
  aPerson('Priya'),
  aPerson('Ben'),
]

function paused(change: object = {}) {
  const room = aRoom(people, aView())
  const now = Date.now()
  room.session.paused = {
    reason: 'facilitator_lost',
    since: new Date(now).toISOString(),
    resumes_phase: 'voting',
    grace: {
      disconnected_facilitator_id: 'Ingrid',
      started_at: new Date(now - 48_000).toISOString(),
      expires_at: new Date(now + 252_000).toISOString(),
      policy: 'takeover',
      candidate_id: 'Priya',
      ...change,
    },
  }
  return room
}

test('everybody sees who is missing, who follows and when', () => {
  show(<PauseBanner state={paused()} me={aMe('Ben')} />)
  expect(screen.getByRole('status')).toHaveTextContent('Ingrid lost the connection. All votes are kept.')
  expect(screen.getByRole('status')).toHaveTextContent('Priya takes over then.')
  expect(screen.getByRole('timer')).toHaveTextContent('4:12')
  expect(screen.queryByRole('button')).toBeNull()
})

test('whoever follows is told so', () => {
  show(<PauseBanner state={paused()} me={aMe('Priya')} />)
  expect(screen.getByRole('status')).toHaveTextContent('You take over then.')
})

test('a co-facilitator who may take over can do it at once', () => {
  const me = aMe('Priya', { role: 'co_facilitator' })
  show(
    <PauseBanner state={paused()} me={{ ...me, permissions: { ...me.permissions, can_take_over: true } }} />,
  )
  expect(screen.getByRole('button', { name: 'Take over now' })).toBeEnabled()
})

test('a session that goes on has no banner', () => {
  show(<PauseBanner state={aRoom(people, aView())} me={aMe('Ben')} />)
  expect(screen.queryByRole('status')).toBeNull()
})
