import { send } from './http'

export async function endSession(id: string): Promise<void> {
  await send('delete', '/api/v1/sessions/{id}', { path: { id } })
}
