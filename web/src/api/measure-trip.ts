import { send } from './http'

/** Lets the server measure the way there and back: what it stamped comes straight back. */
export async function measureTrip(id: string): Promise<void> {
  const first = await send('post', '/api/v1/sessions/{id}/ping', { path: { id }, body: {} })
  await send('post', '/api/v1/sessions/{id}/ping', { path: { id }, body: { nonce: first.data.nonce } })
}
