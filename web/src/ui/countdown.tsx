import { useEffect, useEffectEvent, useState } from 'react'
import { useSay } from '@/i18n/words'

interface CountdownProps {
  seconds: number
  onZero?: (() => void) | undefined
}

/** How long until trying again makes sense; at zero it is tried. */
export function Countdown({ seconds, onZero }: CountdownProps) {
  const say = useSay()
  const [left, setLeft] = useState(seconds)
  const zero = useEffectEvent(() => onZero?.())
  useEffect(() => {
    const end = Date.now() + seconds * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      zero()
    }, 250)
    return () => clearInterval(timer)
  }, [seconds])
  if (left === 0) return null
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return <>{say('problem.again', { clock })}</>
}
