import { asDisplay } from './as-display'
import { send } from './http'
import type { ActivityCommand } from './types'

/** Any command of any kind of activity. */
export type AnyCommand = ActivityCommand

export async function sendCommand(
  sessionId: string,
  activityId: string,
  command: AnyCommand,
  from: 'seat' | 'screen' = 'seat',
) {
  const { data } = await send('post', '/api/v1/sessions/{id}/activities/{activity}/commands', {
    path: { id: sessionId, activity: activityId },
    body: command,
    ...(from === 'screen' && asDisplay),
  })
  return data
}
