import { send } from './http'

export type NewRole = 'co_facilitator' | 'voter' | 'spectator'

export async function changeRole(id: string, participant: string, role: NewRole): Promise<void> {
  await send('patch', '/api/v1/sessions/{id}/participants/{participant}', {
    path: { id, participant },
    body: { role },
  })
}

export async function transferSession(id: string, participant: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/transfer', {
    path: { id },
    body: { participant_id: participant },
  })
}

/** Sends somebody away; only they hear why. Unless they are banned, they may join anew. */
export async function kickParticipant(
  id: string,
  participant: string,
  how: { reason?: string; ban?: boolean } = {},
): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/participants/{participant}/kick', {
    path: { id, participant },
    body: how,
  })
}

export async function pardonParticipant(id: string, participant: string): Promise<void> {
  await send('delete', '/api/v1/sessions/{id}/participants/{participant}/kick', { path: { id, participant } })
}

export async function renameParticipant(id: string, participant: string, name: string): Promise<void> {
  await send('patch', '/api/v1/sessions/{id}/participants/{participant}', {
    path: { id, participant },
    body: { user_name: name },
  })
}

/** Asks for the card that is missing; the server lets it through once in half a minute. */
export async function nudgeParticipant(id: string, participant: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/participants/{participant}/nudge', { path: { id, participant } })
}

export async function nudgeUnanswered(id: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/participants/nudge-unanswered', { path: { id } })
}
