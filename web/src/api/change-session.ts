import { send } from './http'
import type { SettingsWish } from './types'

/** Calls or runs the session otherwise; what is left out stays as it is. */
export async function changeSession(id: string, change: { name?: string; settings?: SettingsWish }) {
  await send('patch', '/api/v1/sessions/{id}', { path: { id }, body: change })
}
