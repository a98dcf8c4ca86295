import { send } from './http'
import type { Member, Person, Role } from './types'

export async function listMembers(team: string, signal?: AbortSignal): Promise<Member[]> {
  const { data } = await send('get', '/api/v1/teams/{team}/members', {
    path: { team },
    ...(signal && { signal }),
  })
  return data
}

/** Lets somebody in who has an account. */
export async function addMember(team: string, account: string, role: Role): Promise<void> {
  const body = { account_id: account, role }
  await send('post', '/api/v1/teams/{team}/members', { path: { team }, body })
}

export async function changeMember(team: string, account: string, role: Role): Promise<void> {
  await send('patch', '/api/v1/teams/{team}/members/{account}', { path: { team, account }, body: { role } })
}

export async function removeMember(team: string, account: string): Promise<void> {
  await send('delete', '/api/v1/teams/{team}/members/{account}', { path: { team, account } })
}

/** Everybody of the organisation. */
export async function listPeople(signal?: AbortSignal): Promise<Person[]> {
  const { data } = await send('get', '/api/v1/people', { ...(signal && { signal }) })
  return data
}

/** What somebody is everywhere. */
export async function giveRole(account: string, role: Role): Promise<void> {
  await send('put', '/api/v1/users/{account}/role', { path: { account }, body: { role } })
}
