import { send } from './http'

export async function getPublicSettings(signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/settings/public', { ...(signal && { signal }) })
  return data
}
