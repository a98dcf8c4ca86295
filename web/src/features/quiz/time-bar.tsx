import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { useMoment } from '@/ui/use-moment'
import { useLeft } from './moments'
import { Track } from './track'
import styles from './time-bar.module.css'

interface TimeBarProps {
  endsAt: string
  seconds: number
  clockOffset: number | undefined
}

/** How much time is left, as a bar and a number; its last five seconds stand out. */
export function TimeBar({ endsAt, seconds, clockOffset }: TimeBarProps) {
  const say = useSay()
  const left = useLeft(endsAt, clockOffset)
  const whole = Math.ceil(left / 1000)
  const tell = () => announceAtOnce(say('quiz.seconds-left', { n: whole }))
  useMoment(whole === 60 && seconds > 60, tell)
  useMoment(whole === 30 && seconds > 30, tell)
  useMoment(whole === 10 && seconds > 10, tell)
  useMoment(whole === 5, tell)
  return (
    <div className={styles['time']} role="timer" data-last={whole <= 5}>
      <Track share={Math.min(1, left / (seconds * 1000))} />
      <b className="num">{say('quiz.seconds', { n: whole })}</b>
    </div>
  )
}
