import { send } from './http'
import { once } from './once'

/** Runs the session by the secret of its facilitator link; whoever has no seat yet gets one under this name. */
export async function claimSession(id: string, code: string, name?: string) {
  const body = { facilitator_code: code, ...(name && { user_name: name }) }
  const { data } = await once(`claim ${id} ${code}`, (idempotencyKey) =>
    send('post', '/api/v1/sessions/{id}/claim', { path: { id }, body, idempotencyKey }),
  )
  return data
}

export async function makeFacilitatorCode(id: string): Promise<string> {
  const { data } = await send('post', '/api/v1/sessions/{id}/facilitator-code', { path: { id } })
  return data.facilitator_code
}

/** Opens a session that is over, with everything that was in it. */
export async function reopenSession(id: string) {
  const { data } = await send('post', '/api/v1/sessions/{id}/reopen', { path: { id } })
  return data
}
