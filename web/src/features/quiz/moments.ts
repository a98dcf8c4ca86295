import { useEffect, useState } from 'react'

/** What the server's clock shows now. */
export function serverNow(clockOffset = 0): number {
  return Date.now() + clockOffset
}

/** Whether a moment of the server's clock has come; false where there is none. */
export function useReached(moment: string | undefined, clockOffset = 0): boolean {
  const [, setTurn] = useState(0)
  const left = moment === undefined ? undefined : Date.parse(moment) - serverNow(clockOffset)
  useEffect(() => {
    if (left === undefined || left <= 0) return
    const timer = setTimeout(() => setTurn((turn) => turn + 1), left)
    return () => clearTimeout(timer)
  })
  return left !== undefined && left <= 0
}

/** Milliseconds until a moment of the server's clock, ten times a second. */
export function useLeft(until: string | undefined, clockOffset = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return
    const ticking = setInterval(() => setNow(Date.now()), 100)
    return () => clearInterval(ticking)
  }, [until])
  return until === undefined ? 0 : Math.max(0, Date.parse(until) - now - clockOffset)
}
