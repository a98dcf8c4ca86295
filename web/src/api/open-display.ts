import { send } from './http'

/** Exchanges the secret of a screen link for a cookie of this browser. */
export async function openDisplay(sessionId: string, token: string) {
  const { data } = await send('post', '/api/v1/sessions/{id}/displays/open', {
    path: { id: sessionId },
    body: { token },
  })
  return data
}
