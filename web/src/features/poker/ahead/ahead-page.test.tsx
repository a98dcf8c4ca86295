import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me, PokerView, SessionState } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PokerTable } from '../poker-table'
import '../table-sheets'
import './ahead-page'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
const stored = { json: { data: { applied: true, v: 9 } } }
const people = [aPerson('Ann', { role: 'facilitator' }), aPerson('Ben')]
const line = (order: number, title: string) => ({ order, title, status: 'pending' as const })

const base = aView()
delete base.round
const ahead: PokerView = {
  ...base,
  stage: 'prevoting',
  prevote: { story_count: 2, opened_at: '2026-11-20T09:00:00Z', closes_at: '2026-11-24T09:00:00Z' },
  stories: {
    s1: { ...line(0, 'Login'), prevoted: { round: 4 } },
    s2: { ...line(1, 'Search'), prevoted: { round: 5 } },
  },
  story_count: 2,
}
const mine = (round: number, card: string) => ({
  activity_id: 'poker-1',
  round,
  client_seq: 2,
  choice: { card },
  receipt: 'R',
  committed_at: '2026-11-20T09:01:00Z',
})

function show(view: PokerView, me: Me, session: Partial<SessionState['session']> = {}) {
  const state = aRoom(people, view)
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <PokerTable
        sessionId="session-1"
        state={{ ...state, session: { ...state.session, ...session } }}
        me={me}
        link="live"
      />
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

test('every story has one’s own card, and a tap sends the card for its round', async () => {
  const sent = fakeApi({ [command]: () => stored })
  show(ahead, aMe('Ben', { my_answer: { '4': mine(4, '8') }, last_seq: { 'poker-1': 2 } }))
  expect(await screen.findByText('You have voted on 1 of 2')).toBeVisible()
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Login8')
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))
  await userEvent.click(screen.getByRole('radio', { name: '5' }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'vote', card: '5', round: 5, client_seq: 3 }))
  expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('Search5')
})

test('choosing the chosen card again takes it back', async () => {
  const sent = fakeApi({ [command]: () => stored })
  show(ahead, aMe('Ben', { my_answer: { '4': mine(4, '8') }, last_seq: { 'poker-1': 2 } }))
  await userEvent.click(await screen.findByRole('button', { name: 'Login' }))
  await userEvent.click(screen.getByRole('radio', { name: '8' }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'retract', round: 4, client_seq: 3 }))
})

test('whoever runs it sees counts and ends it after a second thought', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const counted: PokerView = {
    ...ahead,
    stories: { s1: { ...line(0, 'Login'), prevoted: { round: 4, voted_count: 3 } } },
  }
  show(counted, aMe('Ann', { role: 'facilitator' }))
  expect(await screen.findByText('3 votes')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'End now …' }))
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'End it' }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'close_prevote' }))
})

test('whoever only watches is offered no cards and nobody else is offered the end', async () => {
  const watching = aMe('Zoe')
  show(ahead, { ...watching, permissions: { ...watching.permissions, can_vote: false } })
  expect(await screen.findByRole('button', { name: 'Search' })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'End now …' })).toBeNull()
  expect(screen.queryByText(/You have voted/)).toBeNull()
})

const waiting: PokerView = { ...base, stage: 'waiting', story_count: 1, stories: { s1: line(0, 'Login') } }

test('it is offered only where an account answers for the session', async () => {
  const facilitator = aMe('Ann', { role: 'facilitator' })
  const page = show(waiting, facilitator)
  expect(screen.queryByRole('button', { name: /Vote before you meet/ })).toBeNull()
  page.unmount()

  const sent = fakeApi({ [command]: () => stored })
  show(waiting, facilitator, { host_account_id: 'account-1' })
  await userEvent.click(screen.getByRole('button', { name: /Vote before you meet/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }))
  await waitFor(() => expect(sent.map(({ body }) => body)).toHaveLength(2))
  expect(sent[0]?.body).toEqual({ type: 'set_options', prevote: { enabled: true, quorum: 3 } })
  expect(sent[1]?.body).toMatchObject({ type: 'open_prevote' })
})

test('what is proposed is agreed on in one step, but for what is unticked', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const over: PokerView = {
    ...base,
    stage: 'waiting',
    story_count: 3,
    stories: {
      s1: { ...line(0, 'Login'), prevoted: { round: 4, voted_count: 3, disagreement: 3.75 } },
      s2: {
        ...line(1, 'Search'),
        status: 'proposed',
        prevoted: { round: 5, voted_count: 3, disagreement: 0, card: '3' },
      },
      s3: {
        ...line(2, 'Export'),
        status: 'proposed',
        prevoted: { round: 6, voted_count: 3, disagreement: 0, card: '5' },
      },
    },
  }
  show(over, aMe('Ann', { role: 'facilitator' }))
  expect(screen.getByText(/disagreement 3.75/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Confirm 2 proposed …' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /Export/ }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Agree on 1 story' }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'agree_proposed', story_ids: ['s2'] }))
})
