import { send } from './http'
import type { Capacity } from './types'

/** The open rooms, newest first, and how many the server can hold; the latter rides in the envelope's `meta`. */
export async function listSessions(signal: AbortSignal) {
  const { data, meta } = await send('get', '/api/v1/sessions', { query: { page: 1, per_page: 20 }, signal })
  return { sessions: data, capacity: meta?.['capacity'] as Capacity | undefined }
}
