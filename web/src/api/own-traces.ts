import { send } from './http'

interface SelfChange {
  user_name?: string
  user_avatar?: string
  as?: 'voter' | 'spectator'
  hide_from_lists?: boolean
}

/** Changes one's own name, face, or whether one votes; what is left out stays. */
export async function changeMe(id: string, change: SelfChange): Promise<void> {
  await send('patch', '/api/v1/sessions/{id}/me', { path: { id }, body: change })
}

/** Everything the server keeps about this person in this session. */
export async function getOwnData(id: string) {
  const { data } = await send('get', '/api/v1/sessions/{id}/me/data', { path: { id } })
  return data
}

/** Takes one's name out for good; the seat goes with it. */
export async function withdrawName(id: string): Promise<void> {
  await send('delete', '/api/v1/sessions/{id}/me', { path: { id } })
}

/** Deletes the session with everything in it. */
export async function eraseSession(id: string, name: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/erase', { path: { id }, body: { confirm_name: name } })
}
