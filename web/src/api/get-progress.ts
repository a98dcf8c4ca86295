import { send } from './http'

export async function getProgress(signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/reports/progress', { ...(signal && { signal }) })
  return data
}
