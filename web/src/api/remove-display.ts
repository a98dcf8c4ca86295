import { send } from './http'

export async function removeDisplay(id: string, display: string): Promise<void> {
  await send('delete', '/api/v1/sessions/{id}/displays/{display}', { path: { id, display } })
}
