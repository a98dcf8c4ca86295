import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me, PokerCard, PokerStatistics, PokerView } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PokerTable } from './poker-table'
import './table-options'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
const people = [
  aPerson('Ann', { seat_number: 1, role: 'facilitator' }),
  aPerson('Ben', { seat_number: 2 }),
  aPerson('Cem', { seat_number: 3 }),
]
const options = aView().options
const statistics: PokerStatistics = {
  total_votes: 3,
  numeric_votes: 3,
  coffee_votes: 0,
  unknown_votes: 0,
  eligible_voters: 3,
  participation_percent: 100,
  average: 6,
  mode: ['5'],
  distribution: { '5': 2, '8': 1 },
  min: '5',
  max: '8',
  agreement_percent: 67,
  consensus: false,
  unanimous: false,
  verdict: 'close_agreement',
  outliers: [],
  suggested_card: '5',
}

function show(view: PokerView, me: Me) {
  const page = (
    <QueryClientProvider client={new QueryClient()}>
      <PokerTable sessionId="session-1" state={aRoom(people, view)} me={me} link="live" />
    </QueryClientProvider>
  )
  return render(page)
}

const stored = { json: { data: { applied: true, v: 9 } } }
const card = (name: string) => screen.getByRole('radio', { name })
const facilitator = aMe('Ann', { role: 'facilitator' })

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

test('nobody is asked how sure they are where the table does not want to know', () => {
  show(aView(), aMe('Ben'))
  expect(screen.queryByText('How sure are you?')).toBeNull()
})

test('an optional confidence goes with the card, and the card needs no second tap', async () => {
  const sent = fakeApi({ [command]: () => stored })
  show(aView({ options: { ...options, confidence: 'optional' } }), aMe('Ben'))
  await userEvent.click(card('5'))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).not.toHaveProperty('confidence')
  await userEvent.click(screen.getByRole('button', { name: 'Unsure' }))
  await waitFor(() =>
    expect(sent.at(-1)?.body).toMatchObject({ card: '5', confidence: 'low', client_seq: 2 }),
  )
})

test('a required confidence makes the card wait and says so', async () => {
  const sent = fakeApi({ [command]: () => stored })
  show(aView({ options: { ...options, confidence: 'required' } }), aMe('Ben'))
  await userEvent.click(card('5'))
  expect(screen.getByText('Say how sure you are, then your card counts.')).toBeVisible()
  expect(sent).toHaveLength(0)
  await userEvent.click(screen.getByRole('button', { name: 'Sure' }))
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ card: '5', confidence: 'high' }))
  await userEvent.click(card('8'))
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ card: '8', confidence: 'high' }))
})

test('a hidden result shows how often each card was chosen and nobody’s name', async () => {
  show(
    aView({
      stage: 'results',
      is_revealed: true,
      voted: { Ann: true, Ben: true, Cem: true },
      statistics,
      options: { ...options, names: 'hidden' },
    }),
    aMe('Ben'),
  )
  const spread = (await screen.findAllByRole('list', { name: 'Votes per card' }))[0] as HTMLElement
  expect(within(spread).getByText('5: 2 votes')).toBeInTheDocument()
  expect(within(spread).getByText('13: no vote')).toBeInTheDocument()
  expect(spread.textContent).not.toMatch(/Ann|Ben|Cem/)
})

test('who thinks again after the reveal changes the card, and all see from which', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const view = aView({
    stage: 'results',
    is_revealed: true,
    voted: { Ann: true, Ben: true },
    votes: { Ann: '5', Ben: '5' },
    first_votes: { Ann: '13' },
    statistics,
    statistics_after: { ...statistics, average: 5, agreement_percent: 100 },
    is_agreement_reached: false,
    options: { ...options, after_reveal: 'allow_marked' },
  })
  const answer = {
    activity_id: 'poker-1',
    round: 3,
    client_seq: 1,
    choice: { card: '5' },
    receipt: 'ABCDEFGHJKMN',
    committed_at: '2026-11-20T09:00:00.000Z',
  }
  show(view, aMe('Ben', { my_answer: answer, last_seq: { 'poker-1': 1 } }))
  expect((await screen.findAllByText('Ann: 13 → 5')).length).toBeGreaterThan(0)
  expect(screen.getAllByText(/Now: Average 5/).length).toBeGreaterThan(0)
  expect(screen.getAllByText('Agreement is below the mark of this table.').length).toBeGreaterThan(0)
  await userEvent.click(screen.getByRole('button', { name: 'Change my card' }))
  await userEvent.click(card('8'))
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ type: 'vote', card: '8', client_seq: 2 }))
})

test('letters choose while the deck has focus, and only then', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const sizes = ['XS', 'S', 'M', 'L', 'XL'].map((label): PokerCard => ({
    key: label,
    label,
    kind: 'ordinal',
  }))
  show(aView({ deck: { id: 'tshirt', cards: sizes } }), aMe('Ben'))
  await userEvent.keyboard('m')
  expect(sent).toHaveLength(0)
  card('XS').focus()
  await userEvent.keyboard('xl')
  expect(card('XL')).toBeChecked()
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ card: 'XL' }))
})

test('the Scrum Master writes down a deck, sees what is wrong with it, and applies it with the options', async () => {
  const sent = fakeApi({ [command]: () => stored })
  show(aView({ stage: 'waiting', round: 2 }), facilitator)
  await userEvent.click(screen.getAllByRole('button', { name: 'Deck and options' })[0] as HTMLElement)
  await userEvent.selectOptions(await screen.findByLabelText('Deck'), 'Cards of your own')
  const cards = screen.getByLabelText('Write down your cards')
  await userEvent.clear(cards)
  await userEvent.type(cards, 'S S')
  expect(screen.getByText('S is there twice.')).toBeVisible()
  const apply = screen.getByRole('button', { name: 'Apply to the next round' })
  expect(apply).toBeDisabled()
  await userEvent.clear(cards)
  await userEvent.type(cards, 'S=1 M=2')
  await userEvent.click(screen.getByLabelText('Hide who chose which card'))
  await userEvent.click(apply)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[0]?.body).toEqual({
    type: 'set_deck',
    deck: {
      cards: [
        { key: 'S', label: 'S', kind: 'ordinal', value: 1 },
        { key: 'M', label: 'M', kind: 'ordinal', value: 2 },
      ],
    },
  })
  expect(sent[1]?.body).toEqual({ type: 'set_options', names: 'hidden' })
})
