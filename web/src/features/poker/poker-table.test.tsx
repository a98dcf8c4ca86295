import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me, PokerView } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { Toast } from '@/ui/toast'
import { PokerTable } from './poker-table'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
const people = [
  aPerson('Ann', { seat_number: 1, role: 'facilitator' }),
  aPerson('Ben', { seat_number: 2 }),
  aPerson('Cem', { seat_number: 3 }),
]
const queries = new QueryClient()

function page(view: PokerView, me: Me, link = 'live') {
  return (
    <QueryClientProvider client={queries}>
      <PokerTable sessionId="session-1" state={aRoom(people, view)} me={me} link={link} />
    </QueryClientProvider>
  )
}

/** What was asked of the table; what was only looked up does not count. */
const commands = (sent: ReturnType<typeof fakeApi>) => sent.filter(({ request }) => request === command)

const stored = { json: { data: { applied: true, v: 9 } } }
const refused = (code: string, status: number) => ({ status, json: { error: { code, message: code } } })
const card = (name: string) => screen.getByRole('radio', { name })
const receipt = () =>
  screen
    .getAllByRole('status')
    .map((each) => each.textContent)
    .join(' ')

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

test('choosing a card sends it with its round and place, and the receipt says it is sealed', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(aView(), aMe('Ben', { last_seq: { 'poker-1': 4 } })))
  await userEvent.click(card('5'))
  expect(card('5')).toBeChecked()
  await waitFor(() => expect(receipt()).toContain('5 is saved and sealed.'))
  expect(sent).toEqual([{ request: command, body: { type: 'vote', card: '5', round: 3, client_seq: 5 } }])
})

test('typing 1 and 3 chooses 13', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(aView(), aMe('Ben')))
  await userEvent.keyboard('13')
  expect(card('13')).toBeChecked()
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ card: '13' }))
})

test('C is the coffee card and Q the question mark', async () => {
  fakeApi({ [command]: () => stored })
  render(page(aView(), aMe('Ben')))
  await userEvent.keyboard('c')
  expect(card('Coffee')).toBeChecked()
  await userEvent.keyboard('q')
  expect(card('?')).toBeChecked()
})

test('arrows move through the hand and choose', async () => {
  fakeApi({ [command]: () => stored })
  render(page(aView(), aMe('Ben')))
  act(() => card('1').focus())
  await userEvent.keyboard('{ArrowRight}')
  expect(card('2')).toHaveFocus()
  expect(card('2')).toBeChecked()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(card('Coffee')).toBeChecked()
})

test('choosing the chosen card again takes it back', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(aView(), aMe('Ben')))
  await userEvent.click(card('8'))
  await waitFor(() => expect(receipt()).toContain('8 is saved'))
  await userEvent.click(card('8'))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'retract', round: 3, client_seq: 2 }))
  expect(card('8')).not.toBeChecked()
})

test('without a connection the card is kept on the device and says so, and is sent when there is one', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const { rerender } = render(page(aView(), aMe('Cem'), 'offline'))
  await userEvent.click(card('5'))
  await waitFor(() => expect(receipt()).toContain('5 is kept on this device.'))
  expect(card('5')).toBeChecked()
  fakeApi({ [command]: () => stored })
  rerender(page(aView(), aMe('Cem')))
  await waitFor(() => expect(receipt()).toContain('5 is saved and sealed.'), { timeout: 4_000 })
})

test('a card that came too late does not count, and the card before it is shown again', async () => {
  fakeApi({ [command]: () => refused('ROUND_CLOSED', 409) })
  const mine = {
    activity_id: 'poker-1',
    round: 3,
    client_seq: 1,
    choice: { card: '3' },
    receipt: 'r',
    committed_at: '',
  }
  render(page(aView(), aMe('Ben', { my_answer: mine, last_seq: { 'poker-1': 1 } })))
  await userEvent.click(card('8'))
  await waitFor(() => expect(receipt()).toContain('The round ended before your 8 arrived.'))
  expect(card('3')).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: 'Understood' }))
  expect(receipt()).toContain('3 is saved and sealed.')
})

test('the seats are told clockwise from the own one, without any card before the reveal', () => {
  fakeApi({})
  render(page(aView({ voted: { Cem: true }, voted_count: 1 }), aMe('Ben')))
  const seats = within(screen.getByRole('list', { name: 'Seats, clockwise from yours' })).getAllByRole(
    'listitem',
  )
  expect(seats.map((seat) => seat.textContent)).toEqual([
    'You, has not voted yet',
    'Cem, has voted',
    'Ann, Scrum Master, has not voted yet',
  ])
})

test('Space starts for the one who leads, and never skips a result', async () => {
  const sent = fakeApi({ [command]: () => stored })
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 600))
  const ann = aMe('Ann', { role: 'facilitator' })
  const lobby = aView({ stage: 'waiting' })
  const { rerender } = render(page(lobby, ann))
  await userEvent.keyboard(' ')
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'start' }))

  rerender(page(aView({ voted: { Ben: true }, voted_count: 1 }), ann))
  await userEvent.keyboard(' ')
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'reveal', round: 3 }))

  rerender(page(aView({ stage: 'results', is_revealed: true, votes: { Ben: '5' } }), ann))
  await userEvent.keyboard(' ')
  expect(commands(sent)).toHaveLength(2)
})

test('reveal waits for the first vote', () => {
  fakeApi({})
  render(page(aView(), aMe('Ann', { role: 'facilitator' })))
  for (const button of screen.getAllByRole('button', { name: /Reveal/ })) expect(button).toBeDisabled()
})

test('cleared votes are off the table at once, and come back as fast', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const ann = aMe('Ann', { role: 'facilitator' })
  const { rerender } = render(page(aView({ voted: { Ben: true, Cem: true }, voted_count: 2 }), ann))
  render(<Toast />)
  await userEvent.keyboard('x')
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'reset', round: 3 }))
  const until = new Date(Date.now() + 60_000).toISOString()
  rerender(page(aView({ round: 4, undo: { round: 3, until } }), ann))
  expect(receipt()).toContain('2 votes are off the table.')
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'undo', round: 3 }))
})

const undoable = (until: number) =>
  aView({ stage: 'results', is_revealed: true, undo: { round: 3, until: new Date(until).toISOString() } })

test('U takes a reveal back while it is fresh', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(undoable(Date.now() + 60_000), aMe('Ann', { role: 'facilitator' })))
  await userEvent.keyboard('u')
  await waitFor(() => expect(commands(sent).at(-1)?.body).toEqual({ type: 'undo', round: 3 }))
})

test('after a minute U does nothing and is not offered', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(undoable(Date.now() - 1_000), aMe('Ann', { role: 'facilitator' })))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull())
  await userEvent.keyboard('u')
  expect(commands(sent)).toHaveLength(0)
})

test('a story that was left is taken up with the votes that were kept', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const view = aView({
    stage: 'waiting',
    story_id: 'login',
    story_count: 1,
    stories: { login: { order: 0, title: 'Login', status: 'current' } },
    kept: { round: 2, voted_count: 2 },
  })
  render(page(view, aMe('Ann', { role: 'facilitator' })))
  const [goOn] = screen.getAllByRole('button', { name: /Go on with 2 votes/ })
  if (goOn) await userEvent.click(goOn)
  await waitFor(() => expect(sent.at(-1)?.body).toEqual({ type: 'start', story_id: 'login', restore: true }))
})

test('a story is put away with a reason', async () => {
  const sent = fakeApi({ [command]: () => stored })
  const view = aView({
    stage: 'results',
    is_revealed: true,
    story_id: 'login',
    story_count: 1,
    stories: { login: { order: 0, title: 'Login', status: 'current' } },
  })
  render(page(view, aMe('Ann', { role: 'facilitator' })))
  await userEvent.click(screen.getByRole('button', { name: 'Put away …' }))
  const dialog = await screen.findByRole('dialog', { name: 'Put away “Login”' })
  await userEvent.click(within(dialog).getByRole('radio', { name: /Split it/ }))
  await userEvent.type(within(dialog).getByLabelText('In a sentence'), 'Two flows')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Put it away to be split' }))
  await waitFor(() =>
    expect(sent.at(-1)?.body).toEqual({
      type: 'park',
      story_id: 'login',
      reason: 'split',
      note: 'Two flows',
    }),
  )
})

test('keys rest while a field is typed in', async () => {
  const sent = fakeApi({ [command]: () => stored })
  render(page(aView({ stage: 'results', is_revealed: true }), aMe('Ann', { role: 'facilitator' })))
  await userEvent.type(screen.getByLabelText('What is estimated next?'), 'rxn 5')
  expect(commands(sent)).toHaveLength(0)
})

test('the receipt says when the server stored the card', () => {
  fakeApi({})
  const mine = {
    activity_id: 'poker-1',
    round: 3,
    client_seq: 1,
    choice: { card: '5' },
    receipt: 'r',
    committed_at: new Date(2026, 10, 20, 9, 5, 7).toISOString(),
  }
  render(page(aView(), aMe('Ben', { my_answer: mine, last_seq: { 'poker-1': 1 } })))
  expect(receipt()).toContain('saved 09:05:07')
})

test('a table that stands still says why in its middle', () => {
  fakeApi({})
  const room = aRoom(people, aView())
  room.session.paused = { reason: 'manual', since: room.session.created_at, resumes_phase: 'voting' }
  const table = (state: typeof room, link: string) => (
    <QueryClientProvider client={queries}>
      <PokerTable sessionId="session-1" state={state} me={aMe('Ben')} link={link} lostAt={0} />
    </QueryClientProvider>
  )
  const { rerender } = render(table(room, 'live'))
  expect(screen.getByText('Paused')).toBeInTheDocument()
  rerender(table(aRoom(people, aView()), 'offline'))
  expect(screen.getByText(/^as of \d\d:\d\d$/)).toBeInTheDocument()
})

test('more people than a table seats stand in a list, with what they do', () => {
  fakeApi({})
  const crowd = Array.from({ length: 20 }, (_, i) => aPerson(`P${i}`, { seat_number: i + 1 }))
  render(
    <QueryClientProvider client={queries}>
      <PokerTable
        sessionId="session-1"
        state={aRoom(crowd, aView({ voted: { P3: true }, voted_count: 1, eligible_count: 20 }))}
        me={aMe('P0')}
        link="live"
      />
    </QueryClientProvider>,
  )
  const seats = within(screen.getByRole('list', { name: 'Seats, clockwise from yours' })).getAllByRole(
    'listitem',
  )
  expect(seats).toHaveLength(20)
  expect(seats[3]).toHaveTextContent('P3, has voted')
})
