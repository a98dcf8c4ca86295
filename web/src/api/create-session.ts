import { send } from './http'
import type { CreateSession } from './types'
import { once } from './once'

interface NewSession {
  readonly name: string
  readonly creatorName: string
  readonly creatorAvatar: string
  /** What fits to the template, if it begins with one. */
  readonly kind?: 'poker' | 'audience'
  /** What was decided beyond the name, if anything was. */
  readonly more?: Pick<CreateSession, 'settings' | 'activity' | 'stories' | 'template_id' | 'team_id'>
}

export async function createSession(session: NewSession) {
  const body = {
    name: session.name,
    creator_name: session.creatorName,
    creator_avatar: session.creatorAvatar,
    ...(!session.more?.template_id && { kind: session.kind ?? ('poker' as const) }),
    ...session.more,
  }
  const { data } = await once(`create ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions', { body, idempotencyKey }),
  )
  return data
}
