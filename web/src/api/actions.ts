import { send } from './http'
import { once } from './once'
import type { ActionChange } from './types'

interface NewAction {
  readonly text: string
  readonly owner_id?: string
  readonly due?: string
}

/** Somebody is to do something about what came out of an activity; it comes back with the frames. */
export async function agreeAction(session: string, activity: string, body: NewAction): Promise<void> {
  await once(`action ${activity} ${JSON.stringify(body)}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions/{id}/activities/{activity}/actions', {
      path: { id: session, activity },
      body,
      idempotencyKey,
    }),
  )
}

/** What is left out stays; an owner or a time that is empty is taken away. */
export async function amendAction(
  session: string,
  activity: string,
  action: string,
  body: ActionChange,
): Promise<void> {
  await send('patch', '/api/v1/sessions/{id}/activities/{activity}/actions/{action}', {
    path: { id: session, activity, action },
    body,
  })
}

/** What was to begin by itself does not. */
export async function stayHere(session: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/activities/stay', { path: { id: session } })
}
