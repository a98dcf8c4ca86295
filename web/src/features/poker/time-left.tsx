import { useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './time-left.module.css'

/** Whole seconds until a moment of the server's clock, kept up to date. */
export function useSecondsLeft(until: string, clockOffset = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 200)
    return () => clearInterval(ticking)
  }, [])
  return secondsUntil(until, clockOffset, now)
}

export function secondsUntil(until: string, clockOffset = 0, now = Date.now()): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now - clockOffset) / 1000))
}

/** Minutes and seconds, as a clock counts down. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The clock of a round. Its last ten seconds stand out. */
export function TimeLeft({ until, clockOffset }: { until: string; clockOffset: number | undefined }) {
  const say = useSay()
  const left = useSecondsLeft(until, clockOffset)
  return (
    <span className={`${styles['clock']} num`} role="timer" data-last={left <= 10}>
      <Icon name="clock" size={14} />
      <span className="quiet">{say('timer.left')}</span> {clock(left)}
    </span>
  )
}

/** The seconds before the cards turn, large in the middle of the table. */
export function Countdown({ until, clockOffset }: { until: string; clockOffset: number | undefined }) {
  return <>{useSecondsLeft(until, clockOffset)}</>
}
