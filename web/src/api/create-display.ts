import { send } from './http'

/** Makes a link for one room screen; its secret is in the fragment of the address. */
export async function createDisplay(sessionId: string, control: boolean) {
  const { data } = await send('post', '/api/v1/sessions/{id}/displays', {
    path: { id: sessionId },
    body: { control },
  })
  return data
}
