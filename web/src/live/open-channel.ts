import { channelAlone } from './channel-alone'
import { channelInTabs } from './channel-in-tabs'
import { channelInWorker } from './channel-in-worker'
import type { ChannelAddress, OpenChannel } from './channel-state'

/**
 * Opens a channel so that a browser holds one stream for all its tabs: HTTP/1.1 allows six connections per host, and
 * six tabs of one session would otherwise block the seventh and every request.
 */
export function openChannel(key: string, address: ChannelAddress): OpenChannel {
  const worker = sharedWorker()
  if (worker) return channelInWorker(worker, key, address)
  if ('BroadcastChannel' in globalThis) return channelInTabs(key, address)
  return channelAlone(address)
}

function sharedWorker(): SharedWorker | undefined {
  if (!('SharedWorker' in globalThis)) return undefined
  try {
    return new SharedWorker(new URL('./channel-worker.ts', import.meta.url), {
      type: 'module',
      name: 'plenum',
    })
  } catch {
    return undefined
  }
}
