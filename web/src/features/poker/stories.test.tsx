import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PokerView } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { aMe, aPerson, aRoom, aView } from '@/test/poker'
import { PokerTable } from './poker-table'

const command = 'POST /api/v1/sessions/session-1/activities/poker-1/commands'
/** What was asked of the table; what was only looked up does not count. */
const commands = (sent: ReturnType<typeof fakeApi>) => sent.filter(({ request }) => request === command)
const people = [aPerson('Ann', { seat_number: 1, role: 'facilitator' }), aPerson('Ben', { seat_number: 2 })]
const ann = aMe('Ann', { role: 'facilitator' })
const queue: Partial<PokerView> = {
  story_count: 3,
  estimated_count: 1,
  stories: {
    c: { order: 2, title: 'Export', status: 'pending' },
    a: { order: 0, ref: 'HBR-1', title: 'Login', status: 'estimated', estimate: '5' },
    b: { order: 1, title: 'Search', status: 'pending' },
  },
}

const importing = 'POST /api/v1/sessions/session-1/activities/poker-1/stories/import'

function page(view: Partial<PokerView>, me = ann, routes: Parameters<typeof fakeApi>[0] = {}) {
  const stored = fakeApi({ [command]: () => ({ json: { data: { applied: true, v: 9 } } }), ...routes })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PokerTable sessionId="session-1" state={aRoom(people, aView(view))} me={me} link="live" />
    </QueryClientProvider>,
  )
  return stored
}

const list = () => screen.getByRole('navigation', { name: 'Stories' })

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

test('the stories stand in their order, with what was agreed on', () => {
  page({ ...queue, story_id: 'b' }, aMe('Ben'))
  const rows = within(list()).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual(['EstimatedHBR-1 Login5', 'Search–', 'Export–'])
  expect(rows[1]).toHaveAttribute('aria-current', 'true')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Search')
  expect(within(list()).queryByRole('button')).toBeNull()
})

const row = (number: number, action: string, more = {}) => ({
  row: number,
  action,
  title: `Story ${number}`,
  ...more,
})

const imported = (created: number, updated: number, rows: unknown[]) => ({
  json: {
    data: { dry_run: true, created, updated, skipped: rows.length - created - updated, not_read: 0, rows },
  },
})

test('what would become of pasted lines is shown, and one press brings them in', async () => {
  const rows = [
    row(1, 'create', { ref: 'HBR-412' }),
    row(2, 'skip', { title: undefined, reason: 'no_title' }),
  ]
  const sent = page({ stage: 'waiting' }, undefined, { [importing]: () => imported(1, 0, rows) })
  await userEvent.keyboard('s')
  const dialog = await screen.findByRole('dialog', { name: 'Add stories' })
  await userEvent.click(within(dialog).getByLabelText('One story per line'))
  await userEvent.paste('HBR-412 Story 1')
  expect(await within(dialog).findByText('1 new, 0 changed, 1 left out')).toBeVisible()
  const shown = within(within(dialog).getByRole('list')).getAllByRole('listitem')
  expect(shown.map((each) => each.textContent)).toEqual([
    '1HBR-412 Story 1new',
    '2Without a titlehas no title',
  ])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add 1 story' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toHaveLength(2)
  expect(sent.at(-1)).toEqual({ request: importing, body: 'HBR-412 Story 1' })
})

test('stories that are there already can be left out, changed or added again', async () => {
  const known = [row(1, 'skip', { reason: 'already_there' })]
  page({ stage: 'waiting' }, undefined, { [importing]: () => imported(0, 0, known) })
  await userEvent.keyboard('s')
  await userEvent.click(await screen.findByLabelText('One story per line'))
  await userEvent.paste('HBR-1 Story 1')
  const choice = await screen.findByLabelText('Stories that are there already')
  expect(screen.getByRole('button', { name: 'Add 0 stories' })).toBeDisabled()
  await userEvent.selectOptions(choice, 'take over what is new')
  expect(choice).toHaveValue('update')
})

test('a file that cannot be read says where and keeps what was typed', async () => {
  const refused = {
    status: 422,
    json: {
      error: {
        code: 'IMPORT_REJECTED',
        message: 'The file could not be read.',
        details: [{ field: 'line 3', message: 'is not valid' }],
      },
    },
  }
  page({ stage: 'waiting' }, undefined, { [importing]: () => refused })
  await userEvent.keyboard('s')
  await userEvent.click(await screen.findByLabelText('One story per line'))
  await userEvent.paste('{"stories":')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The file could not be read (line 3 is not valid)',
  )
  expect(screen.getByLabelText('One story per line')).toHaveValue('{"stories":')
})

test('Space starts the next story that waits', async () => {
  const sent = page({ ...queue, stage: 'waiting' })
  await userEvent.keyboard(' ')
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'next', start: true }))
})

test('Enter agrees on the suggested card, N goes on', async () => {
  const statistics = {
    suggested_card: '5',
    mode: ['5'],
    outliers: [],
    distribution: { 5: 2 },
    numeric_votes: 2,
    verdict: 'close_agreement',
  }
  const sent = page({
    ...queue,
    story_id: 'b',
    stage: 'results',
    is_revealed: true,
    votes: { Ben: '5' },
    statistics: statistics as unknown as NonNullable<PokerView['statistics']>,
  })
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'agree', round: 3 }))
  await userEvent.keyboard('n')
  await waitFor(() =>
    expect(commands(sent)[1]?.body).toEqual({ type: 'next', from_story_id: 'b', start: true }),
  )
})

test('a story is renamed, moved and left out', async () => {
  const sent = page({ ...queue, stage: 'waiting' })
  await userEvent.click(within(list()).getByRole('button', { name: 'Story “Search”: change' }))
  const dialog = screen.getByRole('dialog', { name: 'Story' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Move down' }))
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'move_story', story_id: 'b', to: 2 }))
  await userEvent.clear(within(dialog).getByLabelText('Title'))
  await userEvent.type(within(dialog).getByLabelText('Title'), 'Find')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(commands(sent)[1]?.body).toEqual({ type: 'edit_story', story_id: 'b', title: 'Find' }),
  )
})

test('E asks which card to agree on, and B goes back to the story before', async () => {
  const sent = page({ ...queue, story_id: 'b', stage: 'results', is_revealed: true, votes: { Ben: '5' } })
  await userEvent.keyboard('e')
  const dialog = screen.getByRole('dialog', { name: 'Agree on' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Agree on 8' }))
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'agree', round: 3, card: '8' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await userEvent.keyboard('b')
  await waitFor(() =>
    expect(commands(sent)[1]?.body).toEqual({ type: 'select_story', story_id: 'a', from_story_id: 'b' }),
  )
})

test('a word of one’s own is agreed on where the table allows it, and nowhere else', async () => {
  const results = {
    ...queue,
    story_id: 'b',
    stage: 'results',
    is_revealed: true,
    votes: { Ben: '5' },
  } as const
  const sent = page(results)
  await userEvent.keyboard('e')
  await userEvent.type(screen.getByLabelText('Or a word of your own'), ' 7.5 ')
  await userEvent.click(screen.getByRole('button', { name: 'Agree on it' }))
  await waitFor(() => expect(commands(sent)[0]?.body).toEqual({ type: 'agree', round: 3, label: '7.5' }))
  cleanup()
  page({ ...results, options: { ...aView().options, allow_custom_final: false } })
  await userEvent.keyboard('e')
  expect(screen.getByRole('dialog', { name: 'Agree on' })).toBeVisible()
  expect(screen.queryByLabelText('Or a word of your own')).toBeNull()
})
