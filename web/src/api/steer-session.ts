import { send } from './http'

export type Steering = 'pause' | 'resume' | 'takeover' | 'extend'

/** A word about the course of the session; what became of it comes with the frames. */
export async function steerSession(id: string, word: Steering): Promise<void> {
  await send('post', `/api/v1/sessions/{id}/${word}`, { path: { id } })
}
