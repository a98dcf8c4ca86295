import type { ChannelAddress, ChannelState, OpenChannel } from './channel-state'
import type { Follow } from './channel-worker'
import { Listeners } from './listeners'

/** Follows a channel whose stream lives in the browser's SharedWorker. */
export function channelInWorker(worker: SharedWorker, key: string, address: ChannelAddress): OpenChannel {
  const listeners = new Listeners()
  let state: ChannelState = { link: 'connecting' }
  const say = (word: Follow['say']) => worker.port.postMessage({ say: word, key, address } satisfies Follow)

  worker.port.onmessage = ({ data }: MessageEvent<ChannelState>) => {
    state = data
    listeners.tell()
  }
  say('follow')
  const here = setInterval(() => say('here'), 20_000)

  return {
    current: () => state,
    subscribe: (listener) => listeners.add(listener),
    // The worker may have forgotten a tab that slept too long: following again costs nothing.
    check: () => {
      say('follow')
      say('check')
    },
    retry: () => say('retry'),
    leave: () => {
      clearInterval(here)
      say('leave')
      worker.port.close()
    },
  }
}
