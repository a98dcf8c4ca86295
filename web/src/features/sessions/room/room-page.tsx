import { useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { toggleTheme } from '@/ui/theme/appearance'
import { useKeys } from '@/ui/use-keys'
import { PauseBanner } from '../pause-banner'
import { EndedRoom } from './ended-room'
import { ExpiringBanner } from './expiring-banner'
import { InviteDialog } from './invite-dialog'
import { KeySheet, type KeyGroup } from './key-sheet'
import { OfflineBanner } from './offline-banner'
import { PeopleDialog } from './people-dialog'
import { RoomHeader } from './room-header'
import { RoomMenu } from './room-menu'
import { useHeartbeat } from './use-heartbeat'
import type { Room } from './use-room'
import styles from './room-page.module.css'

export type RoomPanel = 'invite' | 'people' | 'keys' | 'menu'

interface RoomPageProps {
  room: Room
  phase: ReactNode
  keys: readonly KeyGroup[]
  children: ReactNode
}

/** The frame of every live page: who is here, is it live, how to invite, and how to leave. */
export function RoomPage({ room, phase, keys, children }: RoomPageProps) {
  const say = useSay()
  const [open, setOpen] = useState<RoomPanel>()
  const close = () => setOpen(undefined)
  const isOver = room.state.session.status === 'completed' || room.state.session.status === 'expired'
  useHeartbeat(room.id, room.live.v, !isOver)
  useKeys({
    '?': () => setOpen('keys'),
    'shift+i': () => setOpen('invite'),
    'shift+d': toggleTheme,
  })

  return (
    <div className={styles['room']}>
      <RoomHeader room={room} phase={phase} isOver={isOver} onOpen={setOpen} />
      <OfflineBanner live={room.live} />
      {!isOver && (
        <>
          <PauseBanner state={room.state} me={room.me} clockOffset={room.live.clockOffset} />
          <ExpiringBanner state={room.state} me={room.me} clockOffset={room.live.clockOffset} />
        </>
      )}
      {isOver || room.live.link === 'closed' ? <EndedRoom room={room} /> : children}
      {open === 'invite' && <InviteDialog room={room} onClose={close} />}
      {open === 'people' && <PeopleDialog room={room} onClose={close} />}
      {open === 'keys' && <KeySheet groups={[...keys, anyPage(say)]} onClose={close} />}
      {open === 'menu' && <RoomMenu room={room} onOpen={setOpen} onClose={close} />}
    </div>
  )
}

function anyPage(say: ReturnType<typeof useSay>): KeyGroup {
  return {
    title: say('keys.anywhere'),
    keys: [
      ['A', say('keys.announce')],
      ['Shift I', say('keys.invite')],
      ['Shift D', say('keys.theme')],
      ['?', say('keys.sheet')],
    ],
  }
}
