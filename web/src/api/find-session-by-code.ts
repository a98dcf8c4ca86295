import { send } from './http'

export async function findSessionByCode(code: string, signal?: AbortSignal) {
  const { data } = await send('get', '/api/v1/join-codes/{code}', {
    path: { code },
    ...(signal && { signal }),
  })
  return data
}
