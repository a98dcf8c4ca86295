import { useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import styles from './retro.module.css'

/** How long a stage is meant to go on; nothing happens when it is over, people are only told. */
export function StageClock({
  endsAt,
  offset = 0,
}: {
  endsAt: string | undefined
  offset?: number | undefined
}) {
  const say = useSay()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (endsAt === undefined) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [endsAt])
  if (endsAt === undefined) return null
  const left = Math.ceil((Date.parse(endsAt) - now - offset) / 1000)
  const clock = `${Math.floor(Math.max(0, left) / 60)}:${String(Math.max(0, left) % 60).padStart(2, '0')}`
  return (
    <p className={`${styles['clock']} num`} data-over={left <= 0 || undefined} role="timer">
      {left > 0 ? clock : say('retro.over')}
    </p>
  )
}
