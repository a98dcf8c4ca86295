import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { DeckChoice, PokerCard, TeamDeck } from '@/api/types'
import { fakeApi } from '@/test/fake-api'
import { DeckPicker } from './deck-picker'
import { cardsOf } from './decks'

const list = 'GET /api/v1/teams/team-1/decks'
const save = 'POST /api/v1/teams/team-1/decks'
const cards: PokerCard[] = [
  { key: '1', label: '1', kind: 'numeric', value: 1 },
  { key: '4', label: '4', kind: 'numeric', value: 4 },
]
const ours: TeamDeck = {
  id: '0199-ours',
  team_id: 'team-1',
  name: 'Ours',
  cards,
  revision: 1,
  created_at: '2026-11-20T09:00:00.000Z',
  changed_at: '2026-11-20T09:00:00.000Z',
}
const kept = (decks: TeamDeck[], mayWrite: boolean) => () => ({
  json: { data: decks, meta: { may_write: mayWrite } },
})
const guest = () => ({ status: 401, json: { error: { code: 'SIGN_IN_REQUIRED', message: 'Sign in' } } })

function show({ id = 'fibonacci', team }: { id?: string; team?: string }) {
  const chosen = vi.fn<(deck: DeckChoice | undefined) => void>()
  function Page() {
    const [shown, setShown] = useState<readonly PokerCard[]>(
      id === 'fibonacci' ? cardsOf('fibonacci') : cards,
    )
    return (
      <DeckPicker
        id={id}
        cards={shown}
        team={team}
        onChange={(deck, next) => {
          chosen(deck)
          setShown(next)
        }}
      />
    )
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
  return chosen
}

const options = () => within(screen.getByLabelText('Deck')).getAllByRole('option')
const preview = () => screen.getByRole('list', { name: /cards$/ }).textContent

test('without a team nobody is asked for its decks', async () => {
  const sent = fakeApi({ [list]: kept([ours], true) })
  show({})
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Cards of your own')
  expect(options()).toHaveLength(8)
  expect(screen.queryByText('Save for the team')).toBeNull()
  expect(sent).toHaveLength(0)
})

test('a guest at the table of a team sees nothing of its decks', async () => {
  const sent = fakeApi({ [list]: guest })
  show({ team: 'team-1' })
  await waitFor(() => expect(sent).toHaveLength(1))
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Cards of your own')
  expect(options()).toHaveLength(8)
  expect(screen.queryByText('Save for the team')).toBeNull()
})

test('a member chooses a deck of the team by its name, and its id is what is sent', async () => {
  fakeApi({ [list]: kept([ours], false) })
  const chosen = show({ team: 'team-1' })
  await screen.findByRole('option', { name: 'Ours' })
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Ours')
  expect(chosen).toHaveBeenLastCalledWith(ours.id)
  expect(preview()).toBe('14')
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Cards of your own')
  expect(screen.queryByText('Save for the team'), 'who may not write').toBeNull()
})

test('a deck of the team that lies on the table is the one that is chosen', async () => {
  fakeApi({ [list]: kept([ours], false) })
  show({ id: ours.id, team: 'team-1' })
  await waitFor(() => expect(screen.getByLabelText('Deck')).toHaveDisplayValue('Ours'))
  expect(preview()).toBe('14')
})

test('a deck the team keeps no longer is cards of one’s own', async () => {
  const sent = fakeApi({ [list]: kept([], false) })
  show({ id: ours.id, team: 'team-1' })
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(screen.getByLabelText('Deck')).toHaveDisplayValue('Cards of your own')
  expect(screen.getByLabelText('Write down your cards')).toHaveValue('1 4')
})

test('cards that were written down are saved for the team and chosen', async () => {
  const decks: TeamDeck[] = []
  const sent = fakeApi({
    [list]: () => kept(decks, true)(),
    [save]: () => {
      decks.push(ours)
      return { status: 201, json: { data: ours } }
    },
  })
  const chosen = show({ team: 'team-1' })
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Cards of your own')
  const field = screen.getByLabelText('Write down your cards')
  await userEvent.clear(field)
  await userEvent.type(field, '1 4')
  const name = await screen.findByLabelText('Name, to keep it for the team')
  expect(screen.getByRole('button', { name: 'Save for the team' })).toBeDisabled()
  await userEvent.type(name, ' Ours {Enter}')
  await waitFor(() => expect(screen.getByLabelText('Deck')).toHaveDisplayValue('Ours'))
  expect(sent.find(({ request }) => request === save)?.body).toEqual({ name: 'Ours', cards })
  expect(chosen).toHaveBeenLastCalledWith(ours.id)
})

test('a name that is taken is said so, and the cards are still there', async () => {
  const details = [{ field: 'name', message: 'is the name of another deck of this team' }]
  fakeApi({
    [list]: kept([ours], true),
    [save]: () => ({
      status: 422,
      json: { error: { code: 'VALIDATION_ERROR', message: 'Please correct', details } },
    }),
  })
  show({ team: 'team-1' })
  await userEvent.selectOptions(screen.getByLabelText('Deck'), 'Cards of your own')
  await userEvent.type(await screen.findByLabelText('Name, to keep it for the team'), 'Ours')
  await userEvent.click(screen.getByRole('button', { name: 'Save for the team' }))
  expect(await screen.findByText('Another deck of the team has this name.')).toBeVisible()
  expect(screen.getByLabelText('Write down your cards')).toHaveValue('XS=1 S=2 M=3 L=5 XL=8 XXL=13 ? coffee')
})
