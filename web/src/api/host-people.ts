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

export async function kickParticipant(id: string, participant: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/participants/{participant}/kick', {
    path: { id, participant },
    body: {},
  })
}
