import { once } from './once'
import { send } from './http'
import type { Team } from './types'

export interface MyTeams {
  readonly teams: readonly Team[]
  /** Whose they are. */
  readonly account: string
  /** What the caller may do where no team is meant. */
  readonly permissions: readonly string[]
}

export interface TeamWish {
  name?: string
  slug?: string
  time_zone?: string
  language?: string
}

/** The teams of whoever is signed in; guests are refused. */
export async function listTeams(archived: boolean, signal?: AbortSignal): Promise<MyTeams> {
  const { data, meta } = await send('get', '/api/v1/teams', {
    query: { archived },
    ...(signal && { signal }),
  })
  const permissions = meta?.['permissions']
  const account = String(meta?.['account_id'])
  return { teams: data, account, permissions: Array.isArray(permissions) ? permissions.map(String) : [] }
}

export async function openTeam(wish: TeamWish & { name: string }): Promise<Team> {
  const { data } = await once(`team ${JSON.stringify(wish)}`, (idempotencyKey) =>
    send('post', '/api/v1/teams', { body: wish, idempotencyKey }),
  )
  return data
}

/** Only onto the revision that is shown. */
export async function changeTeam(team: string, ifMatch: number, wish: TeamWish): Promise<Team> {
  const { data } = await send('patch', '/api/v1/teams/{team}', { path: { team }, body: wish, ifMatch })
  return data
}

export async function archiveTeam(team: string): Promise<void> {
  await send('delete', '/api/v1/teams/{team}', { path: { team } })
}

/** For good; only one that is archived. */
export async function deleteTeam(team: string): Promise<void> {
  await send('delete', '/api/v1/teams/{team}', { path: { team }, query: { forever: true } })
}

export async function restoreTeam(team: string): Promise<void> {
  await send('post', '/api/v1/teams/{team}/restore', { path: { team } })
}
