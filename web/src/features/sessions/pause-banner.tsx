import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { steerSession, type Steering } from '@/api/steer-session'
import { Problem } from '@/api/problem'
import type { Me, SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay, type Say } from '@/i18n/words'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { clock, isNearEnd, useCountdown } from '@/ui/use-countdown'
import styles from './banner.module.css'

interface PauseBannerProps {
  state: SessionState
  me?: Me
  clockOffset?: number | undefined
}

/** Why nothing goes on, what happens next and when, and what the reader can do about it. */
export function PauseBanner({ state, me, clockOffset }: PauseBannerProps) {
  const { paused } = state.session
  if (!paused) return null
  return <Banner key={paused.since} state={state} paused={paused} me={me} clockOffset={clockOffset} />
}

type Paused = NonNullable<SessionState['session']['paused']>

function Banner({
  state,
  paused,
  me,
  clockOffset,
}: Omit<PauseBannerProps, 'me'> & { paused: Paused; me: Me | undefined }) {
  const say = useSay()
  const { grace } = paused
  const seconds = useCountdown(grace?.expires_at, clockOffset)
  const isNear = grace !== undefined && isNearEnd(seconds, grace.started_at, grace.expires_at, 0.4)
  const steer = useMutation({ mutationFn: (word: Steering) => steerSession(state.session.id, word) })
  const next = whatComes(state, paused, me, say)
  useEffect(() => {
    if (isNear) announce(next)
    // Said once when the end comes near, not with every change of the sentence.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNear])
  return (
    <div className={styles['banner']} data-near={isNear}>
      <Icon name="clock" size={20} />
      <p role="status">
        <b>{whatHappened(state, paused, say)}</b> <span>{next}</span>
        {steer.error instanceof Problem && <span> {problemWords(steer.error, say).title}</span>}
      </p>
      {grace && (
        <b className={`${styles['clock']} num`} role="timer" aria-label={say('pause.left')}>
          {clock(seconds)}
        </b>
      )}
      {me?.permissions.can_take_over && (
        <Button tone="primary" disabled={steer.isPending} onClick={() => steer.mutate('takeover')}>
          {say('pause.take-over')}
        </Button>
      )}
      {paused.reason === 'manual' && me?.permissions.can_pause && (
        <Button tone="primary" disabled={steer.isPending} onClick={() => steer.mutate('resume')}>
          {say('pause.resume')}
        </Button>
      )}
    </div>
  )
}

function whatHappened(state: SessionState, { reason, grace }: Paused, say: Say): string {
  if (reason === 'manual') return say('pause.manual')
  if (!grace) return say('pause.nobody')
  return say('pause.lost', { name: state.participants[grace.disconnected_facilitator_id]?.name ?? '' })
}

function whatComes(state: SessionState, { reason, grace }: Paused, me: Me | undefined, say: Say): string {
  if (reason === 'manual') return say('pause.manual.text')
  if (!grace) return say('pause.nobody.text')
  const candidate = grace.candidate_id
  if (candidate === undefined) return say('pause.waits')
  if (candidate === me?.participant_id) return say('pause.you-follow')
  return say('pause.follows', { name: state.participants[candidate]?.name ?? '' })
}
