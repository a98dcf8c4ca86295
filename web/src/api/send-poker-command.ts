import { send } from './http'
import type { PokerCommand } from './types'

export async function sendPokerCommand(sessionId: string, activityId: string, command: PokerCommand) {
  const { data } = await send('post', '/api/v1/sessions/{id}/activities/{aid}/commands', {
    path: { id: sessionId, aid: activityId },
    body: command,
  })
  return data
}
