import {
  useEffect,
  useSyncExternalStore,
  type ComponentType,
  type FunctionComponent,
  type ReactNode,
} from 'react'

const again = 2_000

/**
 * A part of a live page that is fetched when it is needed for the first time; until then something else is in its place.
 * The page around it goes on meanwhile, and what could not be fetched without a connection is fetched with the next one.
 */
export function soon<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): FunctionComponent<P> & { fetch: () => void } {
  let part: ComponentType<P> | undefined
  let isUnderWay = false
  const waiting = new Set<() => void>()

  const get = () => {
    if (part || isUnderWay) return
    isUnderWay = true
    fetch().then(
      (found) => {
        part = found
        waiting.forEach((tell) => tell())
      },
      () => {
        isUnderWay = false
        if (waiting.size > 0) setTimeout(get, again)
      },
    )
  }
  const subscribe = (tell: () => void) => {
    waiting.add(tell)
    return () => void waiting.delete(tell)
  }

  function Soon(props: P) {
    const Part = useSyncExternalStore(subscribe, () => part)
    useEffect(get, [])
    return Part ? <Part {...props} /> : meanwhile
  }
  return Object.assign(Soon, { fetch: get })
}
