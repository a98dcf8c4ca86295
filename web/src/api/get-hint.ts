import { send } from './http'

/** What is known beyond the room about the result that is shown; mostly nothing. */
export async function getHint(id: string, activity: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/sessions/{id}/activities/{activity}/hint', {
    path: { id, activity },
    ...(signal && { signal }),
  })
  return data.hint ?? null
}
