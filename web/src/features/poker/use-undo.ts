import { useEffect, useRef, useState } from 'react'
import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { hideToast, toast } from '@/ui/toast'
import type { Poker } from './use-poker'

/** Whether the last reveal or reset can still be taken back; the offer ends by itself. */
export function useFresh(undo: PokerView['undo'], clockOffset: number | undefined): boolean {
  const until = undo && Date.parse(undo.until)
  const [endedAt, setEnded] = useState<number>()
  useEffect(() => {
    if (until === undefined) return
    const left = until - (Date.now() + (clockOffset ?? 0))
    const timer = setTimeout(() => setEnded(until), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [until, clockOffset])
  return until !== undefined && endedAt !== until
}

/** Offers to take back what may have been a slip: votes that were cleared, cards turned before all were down. */
export function useUndoToast(poker: Poker): void {
  const say = useSay()
  const { view, isFacilitator, undo } = poker
  const before = useRef(view)
  useEffect(() => {
    const former = before.current
    before.current = view
    if (!isFacilitator || former.undo?.until === view.undo?.until) return
    if (!view.undo) hideToast()
    else {
      const message = slip(former, view, say)
      if (message) toast(message, { label: say('undo'), shortcut: 'U', act: () => undo() })
    }
  }, [view, isFacilitator, undo, say])
  useEffect(() => hideToast, [])
}

function slip(before: PokerView, now: PokerView, say: ReturnType<typeof useSay>): string | undefined {
  if (now.stage === 'voting') return say('undo.cleared', { n: before.voted_count })
  const voted = now.statistics?.total_votes ?? 0
  const missing = now.eligible_count - voted
  return missing > 0 ? say('undo.early', { n: missing }) : undefined
}
