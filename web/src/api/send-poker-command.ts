import { asDisplay } from './as-display'
import { send } from './http'
import type { PokerCommand } from './types'

export async function sendPokerCommand(sessionId: string, activityId: string, command: PokerCommand) {
  const { data } = await send('post', '/api/v1/sessions/{id}/activities/{activity}/commands', {
    path: { id: sessionId, activity: activityId },
    body: command,
  })
  return data
}

/** The same from a room screen that may control. */
export async function sendPokerCommandFromScreen(id: string, activity: string, command: PokerCommand) {
  await send('post', '/api/v1/sessions/{id}/activities/{activity}/commands', {
    path: { id, activity },
    body: command,
    ...asDisplay,
  })
}
