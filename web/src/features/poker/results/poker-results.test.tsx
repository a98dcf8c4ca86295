import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PokerResults as Results, SessionRecap } from '@/api/types'
import { PokerResults } from './poker-results'

const people: SessionRecap['participants'] = {
  ann: { name: 'Ann', avatar: 'fox', role: 'facilitator', can_vote: true, has_left: false },
}
const round: Results['rounds'][number] = {
  round: 1,
  story_id: 'login',
  topic: 'Login',
  deck_id: 'fibonacci',
  started_at: '2026-11-20T09:00:00Z',
  shown_early: false,
  voted_count: 1,
  votes: { ann: '8' },
  assumptions: [{ participant_id: 'ann', card: '8', side: 'high', text: 'The gateway is old' }],
  agreed: { card: '8', label: '8', value: 8 },
  outcome: 'agreed',
}
const results: Results = {
  type: 'poker',
  shown_rounds: 1,
  participation_percent: 100,
  rounds: [
    round,
    {
      round: 2,
      deck_id: 'fibonacci',
      started_at: round.started_at,
      shown_early: false,
      voted_count: 3,
      assumptions: [],
      outcome: 'reset',
    },
  ],
  stories: [
    { id: 'login', ref: 'HBR-1', title: 'Login', status: 'estimated', estimate: { label: '8' }, rounds: [1] },
    {
      id: 'search',
      title: 'Search',
      status: 'parked',
      decision: { choice: 'split', note: 'Two flows', at: round.started_at },
      rounds: [],
    },
  ],
}

test('every story has its number, its rounds, and what was said', () => {
  render(<PokerResults title="Poker" results={results} people={people} />)
  expect(screen.getByRole('heading', { name: 'Login' })).toBeVisible()
  expect(screen.getByText('Ann')).toBeInTheDocument()
  expect(screen.getByText(/The gateway is old/)).toBeInTheDocument()
  expect(screen.getByText(/To be split\. Two flows/)).toBeVisible()
})

test('a round nobody was shown has nothing but a count', () => {
  render(<PokerResults title="Poker" results={results} people={people} />)
  expect(screen.getByText('3 votes, never shown')).toBeVisible()
})
