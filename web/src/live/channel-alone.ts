import { Channel } from './channel'
import type { ChannelAddress, ChannelState, OpenChannel } from './channel-state'
import { Listeners } from './listeners'

/** A tab that cannot talk to other tabs holds its own stream. */
export function channelAlone(address: ChannelAddress): OpenChannel {
  const listeners = new Listeners()
  let state: ChannelState = { link: 'connecting' }
  const channel = new Channel(address, (next) => {
    state = next
    listeners.tell()
  })
  channel.start()
  return {
    current: () => state,
    subscribe: (listener) => listeners.add(listener),
    check: () => channel.check(),
    retry: () => channel.retry(),
    leave: () => channel.stop(),
  }
}
