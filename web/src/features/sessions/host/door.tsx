import { useMutation } from '@tanstack/react-query'
import { timeActivity } from '@/api/agenda'
import { changeSession } from '@/api/change-session'
import { createDisplay } from '@/api/create-display'
import { Problem } from '@/api/problem'
import { steerSession } from '@/api/steer-session'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { useKeys } from '@/ui/use-keys'
import { clock, useCountdown } from '@/ui/use-countdown'
import type { Room } from '../room/use-room'
import styles from './door.module.css'

const minute = 60

/** The few things about the room itself that a host needs at hand: its clock, its door, its pause and its wall. */
export function Door({ room }: { room: Room }) {
  const say = useSay()
  const { session, current_activity: current } = room.state
  const deed = useMutation({ mutationFn: (todo: () => Promise<unknown>) => todo() })
  const isLocked = session.settings.locked
  const isPaused = session.paused !== undefined
  const endsAt = current?.status === 'active' ? current.ends_at : undefined
  const left = useCountdown(endsAt, room.live.clockOffset)
  // A quiz and a board have clocks of their own; this one closes the whole activity.
  const isOpen =
    current?.status === 'active' && 'survey' in current.view && current.view.survey.stage === 'open'
  const lock = () => deed.mutate(() => changeSession(room.id, { settings: { locked: !isLocked } }))
  const pause = () => deed.mutate(() => steerSession(room.id, isPaused ? 'resume' : 'pause'))
  const count = () => {
    if (current) deed.mutate(() => timeActivity(room.id, current.id, minute))
  }
  const screen = () =>
    deed.mutate(async () => {
      const { url } = await createDisplay(room.id, true)
      window.open(url, '_blank', 'noopener')
    })
  useKeys({ l: lock, ...(isOpen && { t: count }) }, { once: true })
  return (
    <section className={styles['door']} aria-label={say('host.room')}>
      {endsAt && (
        <p className={`${styles['clock']} num`} role="timer">
          {say('host.closes-in', { clock: clock(left) })}
        </p>
      )}
      <div>
        <Button shortcut="T" disabled={!isOpen || deed.isPending} onClick={count}>
          {say(endsAt ? 'host.longer' : 'host.countdown')}
        </Button>
        <Button shortcut="L" aria-pressed={isLocked} disabled={deed.isPending} onClick={lock}>
          {say(isLocked ? 'host.unlock' : 'host.lock')}
        </Button>
        <Button shortcut="P" aria-pressed={isPaused} disabled={deed.isPending} onClick={pause}>
          {say(isPaused ? 'pause.resume' : 'pause.pause')}
        </Button>
        <Button disabled={deed.isPending} onClick={screen}>
          {say('host.open-screen')}
        </Button>
      </div>
      {deed.error instanceof Problem && <p role="alert">{problemWords(deed.error, say).title}</p>}
    </section>
  )
}
