import { problemOf, unreachable } from './problem'
import type { paths } from './schema'
import { freshSignIn, signedIn } from './signed-in'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths]

type JsonOf<C> = C extends { content: infer K } ? K[keyof K] : never
type Answer<O> = O extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201)]> : never
type BodyOf<O> = O extends { requestBody: infer B }
  ? { body: JsonOf<B> }
  : O extends { requestBody?: infer B }
    ? { body?: JsonOf<NonNullable<B>> }
    : object
type PathOf<O> = O extends { parameters: { path: infer P } } ? { path: P } : object
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: Q } : object
interface Options {
  signal?: AbortSignal
  idempotencyKey?: string
  ifMatch?: number
}
/** One operation at a time: parts of different ones together would be more types than the compiler can count. */
type Request<O> = O extends unknown ? BodyOf<O> & PathOf<O> & QueryOf<O> & Options : never

/** Sends one request the OpenAPI document knows and answers its `{data, meta}`; every failure is thrown as a Problem. */
export async function send<M extends Method, P extends PathsWith<M>>(
  method: M,
  template: P,
  request: Request<paths[P][M]>,
): Promise<Answer<paths[P][M]>> {
  if (signedIn()) await freshSignIn()
  const response = await attempt(method, template, request as LooseRequest)
  return (await response.json()) as Answer<paths[P][M]>
}

/** What is refused for want of an account is tried once more, if there is one and its proof can be renewed. */
async function attempt(
  method: string,
  template: string,
  request: LooseRequest,
  isSecond = false,
): Promise<Response> {
  const response = await ask(method, template, request)
  if (response.ok) return response
  const problem = await problemOf(response)
  const isWorthIt = problem.code === 'SIGN_IN_REQUIRED' && !isSecond && signedIn()
  if (isWorthIt && (await freshSignIn(true))) return attempt(method, template, request, true)
  throw problem
}

function ask(method: string, template: string, request: LooseRequest): Promise<Response> {
  const { path, query, body, signal, idempotencyKey, ifMatch } = request
  return fetch(address(template, path, query), {
    method: method.toUpperCase(),
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((failure: unknown) => {
    throw signal?.aborted ? failure : unreachable()
  })
}

interface LooseRequest {
  path?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  signal?: AbortSignal
  idempotencyKey?: string
  ifMatch?: number
}

function address(template: string, path: Record<string, string> = {}, query: Record<string, unknown> = {}) {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search}` : filled
}
