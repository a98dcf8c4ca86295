import { useEffect, useState } from 'react'

/** Whole seconds until a moment of the server's clock, never below zero; without a moment nothing ticks. */
export function useCountdown(until: string | undefined, clockOffset = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === undefined) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [until])
  if (until === undefined) return 0
  return Math.max(0, Math.ceil((Date.parse(until) - now - clockOffset) / 1000))
}

/** Minutes and seconds as a clock shows them. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const longestWarning = 120

/** Whether so little of a span of time is left that everybody should know. */
export function isNearEnd(seconds: number, from: string, to: string, share: number): boolean {
  const whole = (Date.parse(to) - Date.parse(from)) / 1000
  return seconds <= Math.min(longestWarning, whole * share)
}
