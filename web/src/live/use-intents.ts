import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { IntentQueue, type Numbered } from './intent-queue'
import { deviceStore } from './intent-store'
import { isWithinPage } from './is-within-page'

/** The waiting answer of one seat. `send` must be stable; the key names session, activity and participant. */
export function useIntents<C extends Numbered>(
  key: string,
  send: (command: C) => Promise<unknown>,
  isLive: boolean,
) {
  const queue = useMemo(() => new IntentQueue<C>(key, deviceStore, send), [key, send])
  const intent = useSyncExternalStore(queue.subscribe, queue.current)
  useEffect(() => {
    if (!isWithinPage()) void queue.restore()
  }, [queue])
  useEffect(() => {
    if (isLive) queue.retry()
  }, [queue, isLive])
  // The stream may live in another tab or a worker, which need not have missed this tab's network.
  useEffect(() => {
    addEventListener('online', queue.retry)
    return () => removeEventListener('online', queue.retry)
  }, [queue])
  return { intent, put: queue.put, dismiss: queue.dismiss }
}
