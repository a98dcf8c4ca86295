import { useMutation } from '@tanstack/react-query'
import { stayHere } from '@/api/actions'
import { changeSession } from '@/api/change-session'
import { Problem } from '@/api/problem'
import type { SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import panel from '@/ui/panel.module.css'
import { clock, useCountdown } from '@/ui/use-countdown'
import { useKeys } from '@/ui/use-keys'
import type { Room } from '../room/use-room'
import styles from './keep-moving.module.css'

const paces = [0, 5, 10, 20, 30, 60, 120, 300]

type Advance = NonNullable<SessionState['session']['advance']>

/** What begins by itself in a moment, and the one key that holds it. */
export function Onward({ room, advance }: { room: Room; advance: Advance }) {
  const say = useSay()
  const isPaused = room.state.session.paused !== undefined
  const left = useCountdown(isPaused ? undefined : advance.at, room.live.clockOffset)
  const stay = useMutation({ mutationFn: () => stayHere(room.id) })
  useKeys({ x: () => stay.mutate() }, { once: true })
  const title = room.state.activities[advance.activity_id]?.title ?? ''
  return (
    <section className={`${panel['panel']} ${styles['onward']}`} aria-label={say('onward.title')}>
      <p className="num" role="timer">
        {isPaused ? say('onward.paused', { title }) : say('onward.in', { title, clock: clock(left) })}
      </p>
      <Button shortcut="X" disabled={stay.isPending} onClick={() => stay.mutate()}>
        {say('onward.stay')}
      </Button>
    </section>
  )
}

/** Whether the agenda goes on by itself, and how long a result stays before it does. */
export function Pace({ room }: { room: Room }) {
  const say = useSay()
  const seconds = room.state.session.settings.auto_advance_seconds ?? 0
  const change = useMutation({
    mutationFn: (after: number) => changeSession(room.id, { settings: { auto_advance_seconds: after } }),
  })
  const offered = paces.includes(seconds) ? paces : [...paces, seconds].toSorted((a, b) => a - b)
  return (
    <label className={styles['pace']}>
      {say('onward.pace')}
      <select
        value={seconds}
        disabled={change.isPending}
        onChange={(event) => change.mutate(Number(event.target.value))}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one === 0 ? say('onward.never') : say('onward.after', { clock: clock(one) })}
          </option>
        ))}
      </select>
      {change.error instanceof Problem && <span role="alert">{problemWords(change.error, say).title}</span>}
    </label>
  )
}
