import { Channel } from './channel'
import type { ChannelAddress, ChannelState } from './channel-state'

/** Runs in a SharedWorker: one stream per channel for all tabs of this browser. */
declare const self: SharedWorkerGlobalScope

export interface Follow {
  readonly say: 'follow' | 'check' | 'retry' | 'here' | 'leave'
  readonly key: string
  readonly address: ChannelAddress
}

/** A tab that crashed says no goodbye; background tabs may speak only once a minute. */
const silentFor = 180_000

interface Followed {
  readonly channel: Channel
  readonly ports: Map<MessagePort, number>
  last: ChannelState
}

const followed = new Map<string, Followed>()

self.onconnect = ({ ports: [port] }) => {
  if (port) port.onmessage = ({ data }: MessageEvent<Follow>) => answer(port, data)
}

function answer(port: MessagePort, { say, key, address }: Follow): void {
  const entry = followed.get(key) ?? (say === 'follow' ? open(key, address) : undefined)
  if (!entry) return
  if (say === 'leave') return forget(key, entry, port)
  entry.ports.set(port, Date.now())
  if (say === 'follow') port.postMessage(entry.last)
  if (say === 'check') entry.channel.check()
  if (say === 'retry') entry.channel.retry()
}

function open(key: string, address: ChannelAddress): Followed {
  const entry: Followed = {
    ports: new Map(),
    last: { link: 'connecting' },
    channel: new Channel(address, (state) => {
      entry.last = state
      for (const port of entry.ports.keys()) port.postMessage(state)
    }),
  }
  followed.set(key, entry)
  entry.channel.start()
  return entry
}

function forget(key: string, entry: Followed, port: MessagePort): void {
  entry.ports.delete(port)
  if (entry.ports.size > 0) return
  entry.channel.stop()
  followed.delete(key)
}

setInterval(() => {
  for (const [key, entry] of followed) {
    for (const [port, heard] of entry.ports) {
      if (Date.now() - heard > silentFor) forget(key, entry, port)
    }
  }
}, 30_000)
