import { send } from './http'

/** How everybody would see an activity, were it in front of them. */
export async function previewActivity(id: string, activity: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/sessions/{id}/activities/{activity}/preview', {
    path: { id, activity },
    ...(signal && { signal }),
  })
  return data
}
