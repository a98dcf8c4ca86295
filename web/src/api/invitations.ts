import { send } from './http'
import type { Admission, Invitation, InvitationOffer, IssuedInvitation, Role } from './types'

/** Of a team, or of the organisation where none is named. */
export async function listInvitations(team: string | undefined, signal?: AbortSignal): Promise<Invitation[]> {
  const more = { ...(signal && { signal }) }
  const { data } = team
    ? await send('get', '/api/v1/teams/{team}/invitations', { path: { team }, ...more })
    : await send('get', '/api/v1/invitations', more)
  return data
}

/** The link is known only from this answer. */
export async function invite(
  team: string | undefined,
  body: { email?: string; role: Role },
): Promise<IssuedInvitation> {
  const { data } = team
    ? await send('post', '/api/v1/teams/{team}/invitations', { path: { team }, body })
    : await send('post', '/api/v1/invitations', { body })
  return data
}

export async function revokeInvitation(team: string | undefined, invitation: string): Promise<void> {
  if (team)
    await send('delete', '/api/v1/teams/{team}/invitations/{invitation}', { path: { team, invitation } })
  else await send('delete', '/api/v1/invitations/{invitation}', { path: { invitation } })
}

/** What the holder of a secret is invited to. */
export async function openInvitation(secret: string): Promise<InvitationOffer> {
  const { data } = await send('post', '/api/v1/invitations/open', { body: { secret } })
  return data
}

export interface Newcomer {
  email?: string
  display_name: string
  password: string
  language?: string
  time_zone?: string
}

/** Lets in whoever is signed in, or else somebody new. */
export async function acceptInvitation(secret: string, account?: Newcomer): Promise<Admission> {
  const body = { secret, ...(account && { account }) }
  const { data } = await send('post', '/api/v1/invitations/accept', { body })
  return data
}
