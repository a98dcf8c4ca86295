import { asDisplay } from './as-display'
import { send } from './http'

export type AgendaWord = 'publish' | 'start' | 'close' | 'reopen' | 'duplicate'

/** What becomes of an agenda comes with the frames. */
export async function addActivity(
  id: string,
  type: string,
  title: string,
  config?: Record<string, unknown>,
): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/activities', {
    path: { id },
    body: { type, title, ...(config && { config }) },
  })
}

export async function turnActivity(
  id: string,
  activity: string,
  word: AgendaWord,
  from: 'seat' | 'screen' = 'seat',
): Promise<void> {
  const path = { id, activity }
  const as = from === 'screen' ? asDisplay : {}
  if (word === 'start' || word === 'reopen')
    await send('post', `/api/v1/sessions/{id}/activities/{activity}/${word}`, {
      path,
      body: { close_current: true },
      ...as,
    })
  else await send('post', `/api/v1/sessions/{id}/activities/{activity}/${word}`, { path, ...as })
}

/** An activity as whoever prepares it knows it, with the number of its last change. */
export async function getActivity(id: string, activity: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/sessions/{id}/activities/{activity}', {
    path: { id, activity },
    ...(signal && { signal }),
  })
  return data
}

interface Words {
  title: string
  description: string
}

/** Refused if somebody else has changed it since it was seen. */
export async function editActivity(id: string, activity: string, words: Words, seen: number): Promise<void> {
  await send('patch', '/api/v1/sessions/{id}/activities/{activity}', {
    path: { id, activity },
    body: words,
    ifMatch: seen,
  })
}

export async function removeActivity(id: string, activity: string): Promise<void> {
  await send('delete', '/api/v1/sessions/{id}/activities/{activity}', { path: { id, activity } })
}

export async function orderActivities(id: string, ids: string[]): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/activities/order', { path: { id }, body: { ids } })
}

/** Gives an activity that runs so many seconds from now, or so many more if it has a time already. */
export async function timeActivity(id: string, activity: string, seconds: number): Promise<void> {
  const { revision, timeout_seconds: given = 0 } = await getActivity(id, activity)
  await send('patch', '/api/v1/sessions/{id}/activities/{activity}', {
    path: { id, activity },
    body: { timeout_seconds: given + seconds },
    ifMatch: revision,
  })
}
