import { send } from './http'
import type { ShownCard, ShownQuestion } from './types'

/** What did not fit into a view, page by page; all of it. */
export async function listItems(
  id: string,
  activity: string,
  signal?: AbortSignal,
): Promise<(ShownCard | ShownQuestion)[]> {
  const items: (ShownCard | ShownQuestion)[] = []
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const answer = await send('get', '/api/v1/sessions/{id}/activities/{activity}/items', {
      path: { id, activity },
      query: { limit: 100, ...(cursor && { cursor }) },
      ...(signal && { signal }),
    })
    items.push(...(answer.data as (ShownCard | ShownQuestion)[]))
    const next = (answer as { meta?: Record<string, unknown> }).meta?.['next']
    cursor = typeof next === 'string' ? next : undefined
  }
  return items
}
