import { useEffect, useSyncExternalStore } from 'react'
import { isWithinPage } from './is-within-page'
import type { Addressed, Outbox } from './outbox'

/** What an outbox holds now; it goes on as soon as the connection does. `box` must be stable. */
export function useOutbox<T extends Addressed, A>(box: Outbox<T, A>, isLive: boolean) {
  const letters = useSyncExternalStore(box.subscribe, box.current)
  useEffect(() => {
    if (!isWithinPage()) void box.restore()
  }, [box])
  useEffect(() => {
    if (isLive) box.retry()
  }, [box, isLive])
  // The stream may live in another tab or a worker, which need not have missed this tab's network.
  useEffect(() => {
    addEventListener('online', box.retry)
    return () => removeEventListener('online', box.retry)
  }, [box])
  return letters
}
