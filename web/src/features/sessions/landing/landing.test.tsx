import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { Landing } from './landing'

const session = {
  id: 'session-1',
  name: 'Sprint 49 planning',
  kind: 'poker',
  join_code: 'KT74MQ',
  participant_count: 12,
  seats_taken: 12,
  max_participants: 16,
  facilitator_name: 'Ingrid',
  status: 'active',
  phase: 'voting',
  created_at: '2026-11-20T09:00:00.000Z',
  can_join: true,
}

const list = (sessions: unknown[], active = sessions.length, max = 1000) => ({
  'GET /api/v1/sessions': () => ({
    json: {
      data: sessions,
      meta: {
        total: sessions.length,
        page: 1,
        per_page: 20,
        capacity: { active_sessions: active, max_sessions: max },
      },
    },
  }),
})

const found = { 'GET /api/v1/join-codes/KT74MQ': () => ({ json: { data: session } }) }
const code = () => screen.getByLabelText('Join with a code')
const seat = () => screen.getByRole('button', { name: 'Take a seat' })

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('scrollTo', () => undefined)
  localStorage.clear()
  history.replaceState(null, '', '/')
})

/** Stands in for what a game lets choose. */
function Cards({ onChange }: { onChange: (config: Record<string, unknown> | undefined) => void }) {
  return (
    <>
      <button type="button" onClick={() => onChange({ deck: 'hours' })}>
        Hours
      </button>
      <button type="button" onClick={() => onChange(undefined)}>
        Nonsense
      </button>
    </>
  )
}

test('a code is shown three and three, and its room is named before joining', async () => {
  fakeApi({ ...list([]), ...found })
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(code(), 'kt74mq')
  expect(code()).toHaveValue('KT7 4MQ')
  expect(await screen.findByText('Sprint 49 planning, 12 of 16 seats taken')).toBeVisible()
})

test('a letter no code contains is asked about', async () => {
  fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(code(), 'KTO')
  expect(screen.getByText(/Codes have no O/)).toBeVisible()
})

test('taking a seat without a code asks for the code', async () => {
  fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.click(seat())
  expect(screen.getByText(/A code has six characters/)).toBeVisible()
  expect(code()).toHaveFocus()
})

test('an unknown code is said at the field and stays there', async () => {
  fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(code(), 'ABCDEF')
  expect(await screen.findByText('We do not know this code')).toBeVisible()
  expect(code()).toHaveValue('ABC DEF')
})

test('a pasted link is read as its code', async () => {
  fakeApi({ ...list([]), ...found })
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.click(code())
  await userEvent.paste('https://plenum.example/s/KT74MQ')
  expect(code()).toHaveValue('KT7 4MQ')
})

test('with code and name, one press takes the seat', async () => {
  const sent = fakeApi({
    ...list([]),
    ...found,
    'POST /api/v1/sessions/session-1/join': () => ({ status: 201, json: { data: {} } }),
  })
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(screen.getByLabelText('Your name'), 'Niamh O’Brien')
  await userEvent.click(screen.getByRole('radio', { name: 'Panda' }))
  await userEvent.type(code(), 'KT74MQ')
  await screen.findByText(/12 of 16 seats taken/)
  await userEvent.click(seat())
  await waitFor(() => expect(location.pathname).toBe('/s/KT74MQ'))
  expect(sent.at(-1)).toEqual({
    request: 'POST /api/v1/sessions/session-1/join',
    body: { user_name: "Niamh O'Brien", user_avatar: 'panda', as: 'voter' },
  })
})

test('name and face are remembered in this browser', async () => {
  fakeApi(list([]))
  const { unmount } = show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(screen.getByLabelText('Your name'), 'Mei')
  await userEvent.click(screen.getByRole('radio', { name: 'Whale' }))
  unmount()
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  expect(screen.getByLabelText('Your name')).toHaveValue('Mei')
  expect(screen.getByRole('radio', { name: 'Whale' })).toBeChecked()
})

test('starting a table without a name asks for the name', async () => {
  const sent = fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.click(screen.getByRole('button', { name: 'Start a poker table' }))
  expect(screen.getByLabelText('Your name')).toHaveFocus()
  expect(sent.some(({ request }) => request.startsWith('POST'))).toBe(false)
})

test('cards, list, policy and stories of a table are chosen behind More', async () => {
  const sent = fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.type(screen.getByLabelText('Your name'), 'Mei')
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('button', { name: 'Hours' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Show in the list of open sessions' }))
  await userEvent.selectOptions(screen.getByLabelText(/loses the connection/), 'the session waits')
  await userEvent.type(screen.getByLabelText('Stories to estimate'), 'HBR-412 Split{enter}Login')
  await userEvent.click(screen.getByRole('button', { name: 'Start a poker table' }))
  await waitFor(() =>
    expect(sent.at(-1)?.body).toMatchObject({
      settings: { visibility: 'unlisted', facilitator_loss: 'stay_paused' },
      activity: { type: 'poker', config: { deck: 'hours' } },
      stories: [{ ref: 'HBR-412', title: 'Split' }, { title: 'Login' }],
    }),
  )
})

test('no table is started with cards that are no deck', async () => {
  fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('button', { name: 'Nonsense' }))
  expect(screen.getByRole('button', { name: 'Start a poker table' })).toBeDisabled()
})

test('a full server says so and lists the rooms that can be joined', async () => {
  fakeApi(list([session], 3, 3))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  expect(await screen.findByRole('button', { name: 'System at capacity (3/3)' })).toBeDisabled()
  expect(screen.getByRole('link', { name: /Sprint 49 planning\s*with Ingrid/ })).toHaveAttribute(
    'href',
    '/s/KT74MQ',
  )
  expect(screen.getByText('3 of 3 rooms are open. “Sprint 49 planning” still has seats.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Join Sprint 49 planning' })).toBeVisible()
})

test('an open room shows who runs it, how full it is, where it stands and how old it is', async () => {
  vi.setSystemTime('2026-11-20T09:12:30.000Z')
  fakeApi(list([session]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  const row = await screen.findByRole('link', { name: /Sprint 49 planning/ })
  expect(row).toHaveTextContent('Sprint 49 planningwith Ingrid · Voting · 12 min12/16Join')
  vi.useRealTimers()
})

test('a room without a seat says why in place of the invitation', async () => {
  fakeApi(list([{ ...session, can_join: false, refusal: 'SESSION_LOCKED' }]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  const row = await screen.findByRole('link', { name: /Sprint 49 planning/ })
  expect(row).toHaveTextContent('The door is closed for newcomers')
  expect(row).not.toHaveTextContent('Join')
})

test('the last free room is announced before it is taken', async () => {
  fakeApi(list([session], 2, 3))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  expect(await screen.findByText('This is the last free room.')).toBeVisible()
  expect(screen.getByText('Active sessions 2/3')).toBeVisible()
})

test('no open room is said in words', async () => {
  fakeApi(list([]))
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  expect(await screen.findByText('No room is open. Start one, or join with a code.')).toBeVisible()
})

test('where only members may start a table, the button says so', async () => {
  fakeApi({
    ...list([]),
    'GET /api/v1/settings/public': () => ({ json: { data: { guests_may_create: false } } }),
  })
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  expect(await screen.findByText(/needs an account on this server/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Start a poker table' })).toBeDisabled()
})

test('a code pasted anywhere takes you to its room', async () => {
  fakeApi({ ...list([]), ...found })
  show(<Landing kinds={[{ word: 'poll', icon: 'chart' }]} Game={Cards} />)
  const paste = new Event('paste', { bubbles: true })
  Object.assign(paste, { clipboardData: { getData: () => 'https://plenum.example/s/KT74MQ' } })
  document.body.dispatchEvent(paste)
  await waitFor(() => expect(location.pathname).toBe('/s/KT74MQ'))
})
