import { useEffect, useEffectEvent, useState } from 'react'
import type { SessionSummary } from '@/api/types'
import { useSay } from '@/i18n/words'
import { ProblemNote } from '@/ui/problem-note'
import type { Way } from '@/ui/ways'

interface FullRoomProps {
  session: SessionSummary
  isWaiting: boolean
  /** Whether it is known who would take a seat. */
  isNamed: boolean
  onWait: () => void
  onWatch: () => void
  /** Asks again how the session stands. */
  onAsk: () => void
}

const clock = 60
const askEvery = 2_000

/** Every seat is taken: watch, or wait and get the next one. */
export function FullRoom({ session, isWaiting, isNamed, onWait, onWatch, onAsk }: FullRoomProps) {
  const say = useSay()
  const [turn, setTurn] = useState(0)
  const ask = useEffectEvent(onAsk)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => ask(), askEvery)
    return () => clearInterval(timer)
  }, [isWaiting])
  const watch: Way[] = session.can_watch ? [{ title: 'watch', label: say('join.watch'), go: onWatch }] : []
  const wait: Way = { title: 'wait', label: say('full.wait'), go: onWait }
  const again = () => {
    onAsk()
    setTurn(turn + 1)
  }
  const words = isWaiting ? (isNamed ? 'full.waiting' : 'full.waiting-name') : 'full.text'
  return (
    <ProblemNote
      key={turn}
      title={say('full.title', { max: session.max_participants })}
      text={say(words, { name: session.name, watch: session.can_watch ? 1 : 0 })}
      status={409}
      seconds={clock}
      ways={isWaiting ? watch : [...watch, wait]}
      onTime={again}
    />
  )
}
