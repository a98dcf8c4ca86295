import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ChannelAddress, ChannelState, OpenChannel } from './channel-state'
import { openChannel } from './open-channel'

/** A channel as a component reads it, with the view and the own part in their types. */
export interface Live<View, Mine = undefined> extends Omit<ChannelState, 'replica'> {
  readonly view: View | undefined
  readonly mine: Mine | undefined
  readonly v: number | undefined
  readonly retry: () => void
}

/** Follows a channel while the component is shown. The key names who reads it, so that no other seat shares it. */
export function useChannel<View, Mine = undefined>(key: string, address: ChannelAddress): Live<View, Mine> {
  const { events, state: stateUrl, reconnect, query } = address
  const channel = useMemo(
    () =>
      lazily(() =>
        openChannel(key, {
          events,
          ...(stateUrl && { state: stateUrl }),
          ...(reconnect && { reconnect }),
          ...(query && { query }),
        }),
      ),
    [key, events, stateUrl, reconnect, query],
  )
  const { replica, ...state } = useSyncExternalStore(channel.subscribe, channel.current)
  useEffect(() => watchTab(channel.check), [channel])
  return {
    ...state,
    view: replica?.view as View | undefined,
    mine: replica?.me as Mine | undefined,
    v: replica?.v,
    retry: channel.retry,
  }
}

const notYet: ChannelState = { link: 'connecting' }

/** Opened by the first subscriber, left by the last, so that rendering alone has no effect. */
function lazily(open: () => OpenChannel): Omit<OpenChannel, 'leave'> {
  let channel: OpenChannel | undefined
  let subscribers = 0
  return {
    current: () => channel?.current() ?? notYet,
    check: () => channel?.check(),
    retry: () => channel?.retry(),
    subscribe: (listener) => {
      channel ??= open()
      subscribers += 1
      const unsubscribe = channel.subscribe(listener)
      return () => {
        unsubscribe()
        subscribers -= 1
        if (subscribers > 0) return
        channel?.leave()
        channel = undefined
      }
    },
  }
}

/** A frozen page gets no error event: each sign of waking or of another network asks whether the stream still lives. */
function watchTab(check: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') check()
  }
  document.addEventListener('visibilitychange', onVisible)
  for (const sign of ['pageshow', 'online', 'offline']) addEventListener(sign, check)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    for (const sign of ['pageshow', 'online', 'offline']) removeEventListener(sign, check)
  }
}
