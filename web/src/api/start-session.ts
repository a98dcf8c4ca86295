import { send } from './http'

export async function startSession(id: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/start', { path: { id } })
}
