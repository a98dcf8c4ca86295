import { useEffect, useRef } from 'react'
import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { sound, touch } from '@/ui/signals/signals'
import type { Sound, Touch } from '@/ui/signals/tones'
import type { OwnAnswer } from './own-answer'
import { secondsUntil } from './time-left'

interface Moment {
  readonly view: PokerView
  readonly answer: OwnAnswer
}

/** What is heard and felt between two moments of a round; mostly nothing. */
export function signalsBetween(before: Moment, now: Moment): { sound?: Sound; touch?: Touch } {
  if (now.view.stage === 'results' && before.view.stage === 'voting')
    return { sound: now.view.statistics?.unanimous ? 'unanimous' : 'reveal', touch: 'reveal' }
  const isNewRound = before.view.stage !== 'voting' || before.view.round !== now.view.round
  if (now.view.stage === 'voting' && isNewRound) return { sound: 'start' }
  const [was, is] = [before.answer.state, now.answer.state]
  if (was === is) return {}
  if (is === 'saved' && (was === 'sending' || was === 'kept')) return { sound: 'stored', touch: 'stored' }
  return is === 'kept' ? { touch: 'kept' } : {}
}

export function useSignals(view: PokerView, answer: OwnAnswer): void {
  const before = useRef<Moment>({ view, answer })
  useEffect(() => {
    const signals = signalsBetween(before.current, { view, answer })
    before.current = { view, answer }
    if (signals.sound) sound(signals.sound)
    if (signals.touch) touch(signals.touch)
  }, [view, answer])
}

const said = [60, 30, 10, 5, 0]

/** The mark a clock has just passed on its way down, if it is one that is said aloud. */
export function markPassed(before: number, now: number): number | undefined {
  return said.find((mark) => before > mark && now <= mark)
}

/** Says and sounds the last seconds of a timer. */
export function useTimerSignals(until: string | undefined, clockOffset: number | undefined): void {
  const say = useSay()
  useEffect(() => {
    if (until === undefined) return
    let left = secondsUntil(until, clockOffset)
    const ticking = setInterval(() => {
      const now = secondsUntil(until, clockOffset)
      const mark = markPassed(left, now)
      left = now
      if (mark === undefined) return
      announceAtOnce(mark === 0 ? say('say.time-up') : say('say.time-left', { n: mark }))
      if (mark === 5) sound('seconds')
      if (mark === 0) sound('over')
    }, 250)
    return () => clearInterval(ticking)
  }, [until, clockOffset, say])
}
