import { useEffect, useRef } from 'react'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { toast } from '@/ui/toast'
import type { Room } from './use-room'

/** Heard by whatever makes this device felt or heard, so that a nudge is more than a line of text. */
export const nudged = 'plenum:nudged'

const words: Record<string, Key> = {
  nudged: 'notice.nudged',
  seat_taken: 'notice.seat-taken',
  seat_changed: 'notice.seat-changed',
}

/** Tells this person what only they should know, once each. */
export function useNotices({ me }: Room): void {
  const say = useSay()
  const known = useRef(new Set<string>())
  const isFirst = useRef(true)
  useEffect(() => {
    for (const notice of me.notices) {
      const id = `${notice.type} ${notice.at}`
      const word = words[notice.type]
      if (known.current.has(id) || !word) continue
      known.current.add(id)
      // A reminder that was there before this page was is no news; what became of the seat is.
      if (isFirst.current && notice.type === 'nudged') continue
      toast(say(word))
      announceAtOnce(say(word))
      if (notice.type === 'nudged') dispatchEvent(new Event(nudged))
    }
    isFirst.current = false
  }, [me.notices, say])
}
