import { send } from './http'
import { once } from './once'

export async function createSession(session: { name: string; creatorName: string; creatorAvatar: string }) {
  const body = {
    name: session.name,
    creator_name: session.creatorName,
    creator_avatar: session.creatorAvatar,
    kind: 'poker' as const,
  }
  const { data } = await once(`create ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions', { body, idempotencyKey }),
  )
  return data
}
