import { send } from './http'
import type { Story } from './types'

/** A story in full; views have only its line. */
export async function getStory(id: string, activity: string, story: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/sessions/{id}/activities/{activity}/items/{item}', {
    path: { id, activity, item: story },
    ...(signal && { signal }),
  })
  return data as Story
}
