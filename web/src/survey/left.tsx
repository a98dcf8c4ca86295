import { useSay } from '@/i18n/words'
import { clock, useCountdown } from '@/ui/use-countdown'

const last = 10

interface LeftProps {
  until: string | undefined
  clockOffset: number | undefined
  className: string | undefined
}

/** The time left to answer, if there is an end to it. */
export function Left({ until, clockOffset, className }: LeftProps) {
  const say = useSay()
  const left = useCountdown(until, clockOffset)
  if (until === undefined) return null
  return (
    <span
      className={`${className ?? ''} num`}
      role="timer"
      aria-label={say('survey.left', { clock: clock(left) })}
      data-last={left <= last || undefined}
    >
      {clock(left)}
    </span>
  )
}
