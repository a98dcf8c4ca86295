import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PokerView } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PokerTable } from './poker-table'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
const people = [aPerson('Ann', { seat_number: 1, role: 'facilitator' }), aPerson('Ben', { seat_number: 2 })]
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

function page(view: Partial<PokerView>, me = aMe('Ann', { role: 'facilitator' })) {
  const sent = fakeApi({ [command]: () => ({ json: { data: { applied: true, v: 9 } } }) })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PokerTable sessionId="session-1" state={aRoom(people, aView(view))} me={me} link="live" />
    </QueryClientProvider>,
  )
  return sent
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(564)
})

test('everybody sees how much time is left', () => {
  page({ ends_at: inSeconds(84.5) }, aMe('Ben'))
  expect(screen.getByRole('timer')).toHaveTextContent('Time left 1:25')
})

test('T starts the timer, and stops it', async () => {
  const sent = page({})
  await userEvent.keyboard('t')
  await waitFor(() => expect(sent[0]?.body).toEqual({ type: 'timer', round: 3, seconds: 60 }))
})

test('a running timer is put off by its end and stopped by T', async () => {
  const end = inSeconds(30)
  const sent = page({ ends_at: end })
  for (const button of screen.getAllByRole('button', { name: '30 seconds more' }).slice(0, 1))
    await userEvent.click(button)
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({ type: 'add_time', round: 3, ends_at: end, seconds: 30 }),
  )
  await userEvent.keyboard('t')
  await waitFor(() => expect(sent[1]?.body).toEqual({ type: 'stop_timer', round: 3 }))
})

test('during the countdown cards may still be changed, Space cuts it short and Escape stops it', async () => {
  const sent = page({ stage: 'revealing', reveals_at: inSeconds(2.5), voted: { Ben: true }, voted_count: 1 })
  expect(screen.getByText('until the cards turn')).toBeVisible()
  expect(screen.getByRole('radio', { name: '5' })).toBeEnabled()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(sent[0]?.body).toEqual({ type: 'cancel_reveal', round: 3 }))
  await userEvent.keyboard(' ')
  await waitFor(() => expect(sent[1]?.body).toEqual({ type: 'reveal', round: 3, immediate: true }))
})

test('the table can be run so that the last card turns all of them', async () => {
  const sent = page({ stage: 'waiting' })
  await userEvent.click(screen.getByRole('checkbox', { name: 'Reveal when everyone present has voted' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ type: 'set_options', auto_reveal: true }))
})

test('how a table is run does not change while people vote', () => {
  page({})
  expect(screen.getByRole('checkbox', { name: 'Reveal when everyone present has voted' })).toBeDisabled()
})
