import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Me, QuizView, SessionState } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { show } from '@/test/page'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { announceAtOnce, Announcer } from '@/ui/announcer'
import { QuizRoom } from './quiz-room'

const command = 'POST /api/v1/sessions/session-1/activities/quiz-1/commands'
const ping = 'POST /api/v1/sessions/session-1/ping'
const people = [aPerson('Ann', { role: 'facilitator' }), aPerson('Ben')]

function quiz(change: Partial<QuizView> = {}): QuizView {
  return {
    type: 'quiz',
    stage: 'open',
    round: 2,
    number: 2,
    question_count: 5,
    question: {
      text: 'What first?',
      kind: 'single',
      options: [
        { id: 'a', text: 'Delete it' },
        { id: 'b', text: 'Rotate the key' },
      ],
      time_limit_seconds: 20,
      reading_seconds: 0,
      weight: 1,
    },
    opens_at: new Date(Date.now() - 1_000).toISOString(),
    ends_at: new Date(Date.now() + 19_000).toISOString(),
    answered_count: 0,
    eligible_count: 2,
    skipped: false,
    ranked_count: 0,
    scoring: 'accuracy_first',
    base: 600,
    most_speed: 119,
    leaderboard: 'after_each',
    allow_change: true,
    question_on_phone: true,
    next: 'close_question',
    ...change,
  }
}

function room(view: QuizView): SessionState {
  const state = aRoom(people, aView())
  return {
    ...state,
    current_activity: {
      ...state.current_activity,
      id: 'quiz-1',
      type: 'quiz',
      title: 'Keep it safe',
      status: 'active',
      stage: view.stage,
      view,
    },
  }
}

function page(view: QuizView, me: Me) {
  const sent = fakeApi({
    [command]: () => ({ json: { data: { applied: true, v: 9 } } }),
    [ping]: () => ({ json: { data: { nonce: 'stamp' } } }),
  })
  show(
    <QuizRoom activityId="quiz-1" view={view} sessionId="session-1" state={room(view)} me={me} link="live" />,
  )
  return sent
}

const commands = (sent: ReturnType<typeof fakeApi>) => sent.filter(({ request }) => request === command)

test('a tap answers with its round, its place and the time since the options were painted', async () => {
  const sent = page(quiz(), aMe('Ben', { last_seq: { 'quiz-1': 3 } }))
  await userEvent.click(screen.getByRole('radio', { name: /Rotate the key/ }))
  await waitFor(() => expect(commands(sent)).toHaveLength(1))
  const body = commands(sent)[0]?.body as Record<string, unknown>
  expect(body).toMatchObject({ type: 'answer', round: 2, client_seq: 4, option_ids: ['b'] })
  expect(body['elapsed_ms']).toBeLessThan(10_000)
})

test('options are painted when it opens for everybody and not before', () => {
  page(quiz({ opens_at: new Date(Date.now() + 400).toISOString() }), aMe('Ben'))
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText('Get ready')).toBeVisible()
})

test('the way to the server is measured there and back', async () => {
  const sent = page(quiz(), aMe('Ben'))
  await waitFor(() => expect(sent.filter(({ request }) => request === ping)).toHaveLength(2))
  expect(sent.filter(({ request }) => request === ping)[1]?.body).toEqual({ nonce: 'stamp' })
})

test('after the solution it says what the own answer was worth and why', () => {
  const solution = { option_ids: ['b'], explanation: 'A leaked key stays useful.' }
  const own = { points: 1301, right: 2, streak: 3, out: false, mark: markOf('right') }
  page(quiz({ stage: 'solution', solution, next: 'show_leaderboard' }), aMe('Ben', { own_view: own }))
  expect(screen.getByText('+642')).toBeVisible()
  expect(screen.getByText('A leaked key stays useful.')).toBeVisible()
  expect(screen.getByText('3 right in a row')).toBeVisible()
})

test('whoever leads has one next step, and Space takes it', async () => {
  const view = quiz({ stage: 'closed', next: 'show_solution' })
  const me = aMe('Ann')
  const sent = page(view, { ...me, permissions: { ...me.permissions, is_facilitator: true } })
  expect(screen.getByRole('button', { name: /Show the answer/ })).toBeEnabled()
  await userEvent.keyboard(' ')
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'show_solution', round: 2 }))
})

test('two who cannot be told apart are a photo finish that the host decides', async () => {
  const line = ['Ben', 'Cem'].map((id) => ({ participant_id: id, used_ms: 100, tied: true }))
  const view = quiz({
    question: { text: 'Who?', kind: 'buzzer', time_limit_seconds: 20, reading_seconds: 0, weight: 1 },
    buzzes: { line, more: 0, photo_finish_ms: 25, out_count: 0 },
  })
  const me = aMe('Ann')
  const sent = page(view, { ...me, permissions: { ...me.permissions, is_facilitator: true } })
  expect(screen.getByText('Photo finish ± 25 ms')).toBeVisible()
  const second = screen.getAllByRole('button', { name: 'Right' })[1]
  if (second) await userEvent.click(second)
  await waitFor(() =>
    expect(commands(sent)[0]?.body).toEqual({ type: 'judge', round: 2, participant_id: 'Cem', right: true }),
  )
})

test('options are read with their letter and their form', () => {
  page(quiz(), aMe('Ben'))
  expect(screen.getByRole('radio', { name: /^A, circle: ?Delete it$/ })).toBeVisible()
  expect(screen.getByRole('radio', { name: /^B, diamond: ?Rotate the key$/ })).toBeVisible()
})

test('the time is said at 60, 30, 10 and 5 seconds, and when it is over', () => {
  vi.useFakeTimers()
  const said: string[] = []
  const end = new Date(Date.now() + 62_000).toISOString()
  const { question } = quiz()
  const long = question && { ...question, time_limit_seconds: 70 }
  announceAtOnce('')
  const at = (stage: 'open' | 'closed') => (
    <>
      <QuizRoom
        activityId="quiz-1"
        view={quiz({ stage, ends_at: end, ...(long && { question: long }) })}
        sessionId="session-1"
        state={room(quiz())}
        me={aMe('Ben')}
        link="live"
      />
      <Announcer />
    </>
  )
  fakeApi({ [ping]: () => ({ json: { data: { nonce: 'stamp' } } }) })
  const shown = show(at('open'))
  const hear = () => {
    const text = document.querySelector('[aria-live=assertive]')?.textContent
    if (text && text !== said.at(-1)) said.push(text)
  }
  for (let second = 0; second < 60; second++) {
    act(() => void vi.advanceTimersByTime(1_000))
    hear()
  }
  cleanup()
  shown.unmount()
  show(at('closed'))
  hear()
  vi.useRealTimers()
  expect(said).toEqual([
    '60 seconds left',
    '30 seconds left',
    '10 seconds left',
    '5 seconds left',
    'Time is over.',
  ])
})

function markOf(verdict: string) {
  return { verdict, points: 642, speed_points: 42, used_ms: 7_300 }
}
