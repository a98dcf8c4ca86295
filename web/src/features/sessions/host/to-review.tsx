import { useEffect, useRef } from 'react'
import { useSay } from '@/i18n/words'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'

/** How much waits for a look, as the way to it; said whenever there is more of it. */
export function ToReview({ count, onOpen }: { count: number; onOpen: () => void }) {
  const say = useSay()
  const before = useRef(0)
  useEffect(() => {
    if (count > before.current) announce(say('review.waiting', { n: count }))
    before.current = count
  }, [count, say])
  if (count === 0) return null
  return (
    <Button icon="hand" shortcut="M" aria-haspopup="dialog" onClick={onOpen}>
      {say('review.count', { n: count })}
    </Button>
  )
}
