import { problemOf } from '@/api/problem'
import { mergePatch } from './merge-patch'
import { replicaOf, type Replica } from './frame'

interface Reconnected {
  readonly sync: {
    readonly strategy: 'none' | 'delta' | 'full'
    readonly epoch: number
    readonly to_version: number
    readonly patch?: object
    readonly snapshot?: object
  }
  readonly me: unknown
}

/** Asks once for everything missed, after a sleep or a lost network: one patch, or the whole where that is no longer possible. */
export async function catchUp(url: string, replica: Replica, failedSyncs: number): Promise<Replica> {
  const client_state = { epoch: Number(replica.epoch), state_version: replica.v, failed_syncs: failedSyncs }
  const response = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_state }),
    cache: 'no-store',
  })
  if (!response.ok) throw await problemOf(response)
  const { data } = (await response.json()) as { data: Reconnected }
  return caughtUp(replica, data)
}

function caughtUp(replica: Replica, { sync, me }: Reconnected): Replica {
  switch (sync.strategy) {
    case 'none':
      return { ...replica, me }
    case 'delta':
      return { ...replica, v: sync.to_version, view: mergePatch(replica.view, sync.patch ?? {}), me }
    case 'full':
      return replicaOf(String(sync.epoch), sync.to_version, sync.snapshot ?? {}, me)
  }
}
