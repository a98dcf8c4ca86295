import { vi } from 'vitest'

type Handler = (body: unknown) => { status?: number; json: unknown }

/** Answers requests by "METHOD /path"; whatever was not expected is a 404. Returns what was sent. */
export function fakeApi(routes: Record<string, Handler>) {
  const sent: { request: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const request = `${init.method ?? 'GET'} ${new URL(url, 'http://plenum.test').pathname}`
    const isJson = new Headers(init.headers).get('Content-Type') === 'application/json'
    const body: unknown = isJson && typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    sent.push({ request, body })
    const { status = 200, json } = routes[request]?.(body) ?? {
      status: 404,
      json: { error: { code: 'JOIN_CODE_UNKNOWN', message: 'No session has this code.' } },
    }
    return Promise.resolve(Response.json(json, { status }))
  })
  return sent
}
