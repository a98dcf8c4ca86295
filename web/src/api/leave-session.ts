import { send } from './http'

/** Whoever runs the session may say who follows. */
export async function leaveSession(id: string, successor?: string): Promise<void> {
  await send('post', '/api/v1/sessions/{id}/leave', {
    path: { id },
    body: successor ? { successor_id: successor } : {},
  })
}
