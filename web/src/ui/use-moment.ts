import { useEffect, useEffectEvent } from 'react'

/** Does something once, at the moment a condition becomes true. */
export function useMoment(isNow: boolean, then: () => void): void {
  const act = useEffectEvent(then)
  useEffect(() => {
    if (isNow) act()
  }, [isNow])
}
