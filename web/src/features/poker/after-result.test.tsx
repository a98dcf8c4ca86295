import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me, PokerView } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PokerTable } from './poker-table'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
const hint = 'GET /api/v1/sessions/session-1/activities/poker-1/hint'
const people = [
  aPerson('Ann', { seat_number: 1, role: 'facilitator' }),
  aPerson('Ben', { seat_number: 2 }),
  aPerson('Cem', { seat_number: 3 }),
]
const stored = { json: { data: { applied: true, v: 9 } } }
const noHint = { json: { data: {} } }

const statistics: NonNullable<PokerView['statistics']> = {
  total_votes: 3,
  numeric_votes: 3,
  coffee_votes: 0,
  unknown_votes: 0,
  eligible_voters: 3,
  participation_percent: 100,
  average: 7.67,
  median: 5,
  mode: ['5'],
  distribution: { '5': 2, '13': 1 },
  min: '5',
  max: '13',
  spread_steps: 2,
  agreement_percent: 67,
  adjacent_agreement_percent: 67,
  consensus: false,
  unanimous: false,
  verdict: 'wide_spread',
  outliers: [{ participant_id: 'Cem', card: '13', side: 'high' }],
  suggested_card: '5',
}

function results(change: Partial<PokerView> = {}): PokerView {
  return aView({
    stage: 'results',
    is_revealed: true,
    votes: { Ann: '5', Ben: '5', Cem: '13' },
    statistics,
    story_id: 'login',
    story_count: 1,
    stories: { login: { order: 0, title: 'Login', status: 'current' } },
    talk: { speakers: [{ participant_id: 'Cem', card: '13', side: 'high' }], assumptions: {} },
    ...change,
  })
}

function page(view: PokerView, me: Me) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <PokerTable sessionId="session-1" state={aRoom(people, view)} me={me} link="live" />
    </QueryClientProvider>
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

test('only whoever stands out is asked what they know', async () => {
  const sent = fakeApi({ [command]: () => stored, [hint]: () => noHint })
  const { unmount } = render(page(results(), aMe('Ben')))
  expect(screen.queryByLabelText('What do you know that others may not?')).toBeNull()
  unmount()
  render(page(results(), aMe('Cem')))
  await userEvent.type(screen.getByLabelText('What do you know that others may not?'), 'The gateway is old')
  await userEvent.click(screen.getByRole('button', { name: 'Tell everyone' }))
  await waitFor(() =>
    expect(sent.at(-1)?.body).toEqual({ type: 'assume', round: 3, text: 'The gateway is old' }),
  )
})

test('everybody reads what was said, beside the one who said it', () => {
  fakeApi({ [hint]: () => noHint })
  const talk = {
    speakers: [{ participant_id: 'Cem', card: '13', side: 'high' as const }],
    assumptions: { 0: 'The gateway is old' },
  }
  render(page(results({ talk }), aMe('Ben')))
  const panel = screen.getByRole('complementary')
  expect(within(panel).getByText('Hear one person first')).toBeVisible()
  expect(within(panel).getByText('“The gateway is old”')).toBeVisible()
})

test('advice is read by all and followed by whoever leads', async () => {
  const sent = fakeApi({ [command]: () => stored, [hint]: () => noHint })
  const advice: PokerView['advice'] = [
    { kind: 'no_convergence', actions: ['split', 'spike', 'park', 'take_higher', 'revote'] },
  ]
  const { unmount } = render(page(results({ advice }), aMe('Ben')))
  const read = screen.getByRole('complementary')
  expect(within(read).getByText(/no closer/)).toBeVisible()
  expect(within(read).queryByRole('button', { name: 'Take 8' })).toBeNull()
  unmount()
  render(page(results({ advice }), aMe('Ann', { role: 'facilitator' })))
  const panel = screen.getByRole('complementary')
  await userEvent.click(within(panel).getByRole('button', { name: 'Take 8' }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'agree', round: 3, card: '8' }))
  await userEvent.click(within(panel).getByRole('button', { name: 'Split it' }))
  expect(await screen.findByRole('radio', { name: /Split it/ })).toBeChecked()
})

test('what finished work took is shown once the cards are open', async () => {
  const found = { card: '5', sample: 38, voters: 6, p50_days: 3.6, p85_days: 7, rank_correlation: 0.4 }
  const sent = fakeApi({ [hint]: () => ({ json: { data: { hint: found } } }) })
  const { unmount } = render(page(aView(), aMe('Ben')))
  expect(sent).toHaveLength(0)
  unmount()
  render(page(results(), aMe('Ben')))
  expect((await screen.findAllByText('Finished stories of size 5'))[0]).toBeVisible()
})

test('I opens what is known of the story, and its text is only text', async () => {
  const story = 'GET /api/v1/sessions/session-1/activities/poker-1/items/login'
  const details = {
    description: '## Why\n\n- **safe** `code`\n- <img src=x onerror=alert(1)> [no](javascript:x)',
  }
  fakeApi({
    [hint]: () => noHint,
    [story]: () => ({ json: { data: { id: 'login', title: 'Login', details, status: 'pending' } } }),
  })
  const stories: PokerView['stories'] = {
    login: { order: 0, title: 'Login', status: 'current', details: 'a1' },
  }
  render(page(results({ stories }), aMe('Ben')))
  await userEvent.keyboard('i')
  const dialog = await screen.findByRole('dialog', { name: 'Login' })
  expect(await within(dialog).findByText('safe')).toBeVisible()
  expect(within(dialog).getByText(/<img src=x onerror=alert\(1\)> \[no\]\(javascript:x\)/)).toBeVisible()
  expect(within(dialog).queryByRole('img')).toBeNull()
})
