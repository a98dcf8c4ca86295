import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { steerSession } from '@/api/steer-session'
import { Problem } from '@/api/problem'
import type { Me, SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from '../banner.module.css'
import { clock, isNearEnd, useCountdown } from '@/ui/use-countdown'

interface ExpiringBannerProps {
  state: SessionState
  me?: Me
  clockOffset?: number | undefined
}

/** A quiet session is about to close: how long is left, and the button that keeps it. */
export function ExpiringBanner({ state, me, clockOffset }: ExpiringBannerProps) {
  const say = useSay()
  const { session } = state
  const isWaiting = session.paused?.grace !== undefined || session.status !== 'active'
  const seconds = useCountdown(isWaiting ? undefined : session.expires_at, clockOffset)
  const extend = useMutation({ mutationFn: () => steerSession(session.id, 'extend') })
  const isNear = !isWaiting && isNearEnd(seconds, session.last_activity_at, session.expires_at, 0.2)
  const left = clock(seconds)
  useEffect(() => {
    if (isNear) announceAtOnce(say('say.expires', { clock: left }))
    // Said once when the end comes near, not with every second.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNear])
  if (!isNear) return null
  return (
    <div className={styles['banner']} data-near>
      <Icon name="clock" size={20} />
      <p role="status">
        <b>{say('expiring.title')}</b> <span>{say('expiring.text')}</span>
        {extend.error instanceof Problem && <span> {problemWords(extend.error, say).title}</span>}
      </p>
      <b className={`${styles['clock']} num`} role="timer" aria-label={say('expiring.left')}>
        {left}
      </b>
      {me?.permissions.can_extend && (
        <Button tone="primary" disabled={extend.isPending} onClick={() => extend.mutate()}>
          {say('expiring.keep')}
        </Button>
      )}
    </div>
  )
}
