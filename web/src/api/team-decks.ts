import { send } from './http'
import { once } from './once'
import type { PokerCard, TeamDeck } from './types'

export interface TeamDecks {
  readonly decks: readonly TeamDeck[]
  readonly mayWrite: boolean
}

/** What the team keeps. Guests and strangers are refused. */
export async function listTeamDecks(team: string, signal?: AbortSignal): Promise<TeamDecks> {
  const { data, meta } = await send('get', '/api/v1/teams/{team}/decks', {
    path: { team },
    ...(signal && { signal }),
  })
  return { decks: data, mayWrite: meta?.['may_write'] === true }
}

export async function saveTeamDeck(
  team: string,
  name: string,
  cards: readonly PokerCard[],
): Promise<TeamDeck> {
  const body = { name, cards: cards.map((card) => ({ ...card })) }
  const { data } = await once(`deck ${team} ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/teams/{team}/decks', { path: { team }, body, idempotencyKey }),
  )
  return data
}
