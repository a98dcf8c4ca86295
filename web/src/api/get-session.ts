import { send } from './http'

/** A seat holder gets the state of the room, anyone else its summary. */
export async function getSession(id: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/sessions/{id}', { path: { id }, ...(signal && { signal }) })
  return data
}
