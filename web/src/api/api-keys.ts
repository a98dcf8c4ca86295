import { send } from './http'
import type { ApiKey, IssuedKey, KeyWish } from './types'

export interface OwnKeys {
  readonly keys: readonly ApiKey[]
  /** What a new one can be for; nothing, for whoever may not make one. */
  readonly scopes: readonly string[]
  /** How many somebody may have at a time. */
  readonly most: number
}

export async function listOwnKeys(signal?: AbortSignal): Promise<OwnKeys> {
  const { data, meta } = await send('get', '/api/v1/api-keys', { ...(signal && { signal }) })
  const scopes = meta?.['scopes']
  return { keys: data, scopes: Array.isArray(scopes) ? scopes.map(String) : [], most: Number(meta?.['most']) }
}

export interface SomeKeys {
  readonly keys: readonly ApiKey[]
  readonly next: string | undefined
}

/** Everybody's, for whoever looks after accounts. */
export async function listEverybodysKeys(after: string | undefined, signal?: AbortSignal): Promise<SomeKeys> {
  const { data, meta } = await send('get', '/api/v1/api-keys', {
    query: { everybody: true, ...(after && { after }) },
    ...(signal && { signal }),
  })
  const next = meta?.['next']
  return { keys: data, next: typeof next === 'string' ? next : undefined }
}

/** The key itself is known only from this answer. */
export async function makeKey(wish: KeyWish): Promise<IssuedKey> {
  const { data } = await send('post', '/api/v1/api-keys', { body: wish })
  return data
}

export async function renameKey(key: string, name: string): Promise<void> {
  await send('patch', '/api/v1/api-keys/{key}', { path: { key }, body: { name } })
}

export async function revokeKey(key: string): Promise<void> {
  await send('delete', '/api/v1/api-keys/{key}', { path: { key } })
}
