import { problemOf } from '@/api/problem'
import type { ChannelAddress } from './channel-state'
import type { Frame, Replica } from './frame'

/** The stream route from a position on, without what we know of every frame anyway; the position is left out when a fresh snapshot is wanted. */
export function eventsUrl(address: ChannelAddress, position: Replica | undefined): string {
  const after = position && `after=${position.epoch}.${position.v}`
  return withQuery(address.events, address.query, 'lean=true', after)
}

export type Polled = 'unchanged' | 'ended' | StateAnswer

export interface StateAnswer {
  readonly epoch: string | number
  readonly v: number
  readonly frames?: Frame[]
  readonly snapshot?: object
  readonly me?: unknown
}

/** Asks once for everything after a position, held by the server until something changes. */
export async function poll(
  address: ChannelAddress & { readonly state: string },
  position: Replica | undefined,
  signal: AbortSignal,
  wait = 20,
): Promise<Polled> {
  const since = position && `since=${position.v}&epoch=${position.epoch}&wait=${wait}`
  const response = await fetch(withQuery(address.state, address.query, since), { signal, cache: 'no-store' })
  if (response.status === 304) return 'unchanged'
  if (response.status === 204) return 'ended'
  if (!response.ok) throw await problemOf(response)
  const { data } = (await response.json()) as { data: StateAnswer }
  return data
}

function withQuery(url: string, ...parts: (string | undefined)[]): string {
  const query = parts.filter(Boolean).join('&')
  return query ? `${url}?${query}` : url
}
