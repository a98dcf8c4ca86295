import { send } from './http'

export async function listSessions(signal: AbortSignal) {
  const { data, meta } = await send('get', '/api/v1/sessions', { query: { page: 1, per_page: 20 }, signal })
  return { sessions: data, total: meta.total, capacity: meta.capacity }
}
