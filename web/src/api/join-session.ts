import { send } from './http'
import { once } from './once'

export async function joinSession(
  id: string,
  person: { name: string; avatar: string; as: 'voter' | 'spectator' },
) {
  const body = { user_name: person.name, user_avatar: person.avatar, as: person.as }
  const { data } = await once(`join ${id} ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions/{id}/join', { path: { id }, body, idempotencyKey }),
  )
  return data
}
