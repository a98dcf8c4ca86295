import { send } from './http'

export async function leaveSession(id: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/leave', { path: { id } })
}
