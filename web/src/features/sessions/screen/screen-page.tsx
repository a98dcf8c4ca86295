import type { ReactNode } from 'react'
import { useState } from 'react'
import type { SessionState } from '@/api/types'
import type { Live } from '@/live/use-channel'
import { useSay, type Say } from '@/i18n/words'
import { ConnectionPill } from '@/ui/connection-pill'
import { Logo } from '@/ui/logo'
import { clock, useCountdown } from '@/ui/use-countdown'
import { useKeys } from '@/ui/use-keys'
import { WallNote } from '@/ui/wall-note'
import { spaced } from '../join-code'
import { PauseBanner } from '../pause-banner'
import { QrBadge } from '../qr-badge'
import { KeySheet, type KeyGroup } from '../room/key-sheet'
import styles from './screen-page.module.css'

interface ScreenPageProps {
  live: Pick<Live<SessionState>, 'link' | 'lostAt' | 'clockOffset'>
  state: SessionState
  /** While people arrive the way in is the content; later it moves to the corner. */
  isWaiting: boolean
  hasControl: boolean
  /** The page itself keeps the corner of the code free. */
  isWide?: boolean
  children: ReactNode
}

/** The wall of the room: read from afar, touched by nobody. */
export function ScreenPage({
  live,
  state,
  isWaiting,
  hasControl,
  isWide = false,
  children,
}: ScreenPageProps) {
  const say = useSay()
  const [isQrShown, setQrShown] = useState(true)
  const [isBlank, setBlank] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const { session } = state
  const { advance } = session
  const blank = () => setBlank((is) => !is)
  useKeys({
    q: () => setQrShown((shown) => !shown),
    f: () => void toggleFullScreen(),
    ...(hasControl && { b: blank, '.': blank, '?': () => setHelp(true) }),
  })
  return (
    <main
      className={styles['screen']}
      data-waiting={isWaiting}
      data-wide={isWide || undefined}
      data-qr={isQrShown && !isWaiting ? 'corner' : undefined}
    >
      <header className={styles['head']}>
        <Logo size={40} />
        <h1>{session.name}</h1>
        {live.link !== 'live' && <ConnectionPill link={live.link} lostAt={live.lostAt} />}
        {/* In the bar, where it moves nothing when it comes and goes. */}
        {advance && !session.paused && (
          <OnwardLine
            at={advance.at}
            title={state.activities[advance.activity_id]?.title ?? ''}
            clockOffset={live.clockOffset}
          />
        )}
      </header>
      <div className={styles['pause']}>
        <PauseBanner state={state} clockOffset={live.clockOffset} />
      </div>
      <div className={styles['content']}>{children}</div>
      {(isQrShown || isWaiting) && (
        <aside className={styles['way-in']}>
          <QrBadge url={session.qr_code_url} size={isWaiting ? 'min(46vh, 26vw)' : 'max(18vh, 160px)'} />
          <p className={styles['scan']}>
            {say('qr.scan')}
            <span>{location.host}</span>
            <b className="num">{spaced(session.join_code)}</b>
          </p>
        </aside>
      )}
      <WallNote />
      {isBlank && <div className={styles['blank']} />}
      {isHelp && <KeySheet groups={[screenKeys(say)]} onClose={() => setHelp(false)} />}
    </main>
  )
}

interface OnwardLineProps {
  at: string
  title: string
  clockOffset: number | undefined
}

/** What begins by itself in a moment. */
function OnwardLine({ at, title, clockOffset }: OnwardLineProps) {
  const say = useSay()
  const left = useCountdown(at, clockOffset)
  return (
    <p className={`${styles['onward']} num`} role="timer">
      {say('onward.wall', { title, clock: clock(left) })}
    </p>
  )
}

function screenKeys(say: Say): KeyGroup {
  return {
    title: say('screen.keys'),
    keys: [
      ['Space', say('screen.keys.space')],
      ['→ Page Down', say('screen.keys.next')],
      ['← Page Up', say('screen.keys.back')],
      ['T', say('keys.timer')],
      ['1 – 6', say('screen.keys.column')],
      ['↑ ↓', say('screen.keys.talk')],
      ['Q', say('screen.keys.qr')],
      ['B .', say('screen.keys.blank')],
      ['F', say('screen.keys.full')],
    ],
  }
}

function toggleFullScreen(): Promise<void> {
  return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
}
