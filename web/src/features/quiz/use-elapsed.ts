import { useCallback, useEffect, useRef } from 'react'
import { serverNow } from './moments'

/** A page that comes this much later was not painted with the others. */
const late = 2_000

/** Measures on the clock that nobody sets: from the painted options to now. */
export function useElapsed(isPainted: boolean, opensAt: string | undefined, clockOffset = 0) {
  const painted = useRef<number | undefined>(undefined)
  useEffect(() => {
    painted.current = undefined
    if (!isPainted || opensAt === undefined) return
    const frame = requestAnimationFrame(() => {
      const behind = serverNow(clockOffset) - Date.parse(opensAt)
      painted.current = performance.now() - (behind > late ? behind : 0)
    })
    return () => cancelAnimationFrame(frame)
    // The clock is corrected all the time, and what was painted stays painted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isPainted, opensAt])
  return useCallback(
    () => (painted.current === undefined ? 0 : Math.max(0, Math.round(performance.now() - painted.current))),
    [],
  )
}
