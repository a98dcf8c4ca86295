import type { ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Button, buttonClass } from '@/ui/button'
import { ConnectionPill } from '@/ui/connection-pill'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'
import { Link } from '@/ui/navigation'
import { toggleSound, useAppearance } from '@/ui/theme/appearance'
import { spaced } from '../join-code'
import type { RoomPanel } from './room-page'
import type { Room } from './use-room'
import styles from './room-header.module.css'

interface RoomHeaderProps {
  room: Room
  phase: ReactNode
  isOver: boolean
  isConsole: boolean
  onOpen: (panel: RoomPanel) => void
}

export function RoomHeader({ room, phase, isOver, isConsole, onOpen }: RoomHeaderProps) {
  const say = useSay()
  const { session, participants } = room.state
  const { isLoud } = useAppearance()
  const mine = participants[room.me.participant_id]
  return (
    <header className={styles['bar']}>
      <Link href="/" aria-label={say('home')} className={styles['home']}>
        <Logo />
      </Link>
      <div className={styles['name']}>
        <b>{session.name}</b>
        <small>{say(kindOf(room.state, isConsole))}</small>
      </div>
      {!isOver && <span className={styles['phase']}>{phase}</span>}
      <span className={styles['space']} />
      {!isOver && room.live.link !== 'closed' && (
        <ConnectionPill link={room.live.link} lostAt={room.live.lostAt} />
      )}
      <div className={styles['desk']}>
        <Button tone="ghost" size="small" icon="users" onClick={() => onOpen('people')}>
          <span className={`${styles['count']} num`}>
            {session.kind === 'audience'
              ? session.counts.participants
              : say('room.people', { n: session.counts.voters, max: session.max_seats })}
          </span>
        </Button>
        {session.kind === 'audience' && room.me.permissions.can_manage_activities && (
          <Link
            href={`/s/${session.join_code}${isConsole ? '' : '/host'}`}
            className={buttonClass('plain', 'small')}
          >
            <Icon name={isConsole ? 'phone' : 'table'} />
            {say(isConsole ? 'host.seat' : 'host.title')}
          </Link>
        )}
        <Button size="small" icon="qr" onClick={() => onOpen('invite')}>
          {say('room.invite')} <span className={`${styles['code']} num`}>{spaced(session.join_code)}</span>
        </Button>
        <Button tone="ghost" size="small" aria-label={say('room.keys')} onClick={() => onOpen('keys')}>
          <Icon name="kbd" />
        </Button>
        <Button
          tone="ghost"
          size="small"
          aria-label={say('sound.on')}
          aria-pressed={isLoud}
          aria-keyshortcuts="Shift+M"
          onClick={toggleSound}
        >
          <Icon name={isLoud ? 'sound' : 'silent'} />
        </Button>
        <Button tone="ghost" size="small" aria-label={say('room.more')} onClick={() => onOpen('menu')}>
          <Icon name="kebab" />
        </Button>
      </div>
      <button
        type="button"
        className={styles['me']}
        aria-label={say('room.more')}
        onClick={() => onOpen('menu')}
      >
        <Avatar id={mine?.avatar ?? ''} size={36} />
      </button>
    </header>
  )
}

/** The page by the name of what goes on in it. */
function kindOf({ session, current_activity: current }: Room['state'], isConsole: boolean) {
  if (isConsole) return 'host.title'
  return `room.kind.${current?.view.type ?? (session.kind === 'audience' ? 'audience' : 'poker')}` as const
}
