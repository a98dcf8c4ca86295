import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { soon } from '@/ui/soon'
import { useWakeLock } from '@/ui/use-wake-lock'
import type { SetupForms } from '../agenda/kinds'
import { PauseBanner } from '../pause-banner'
import { ExpiringBanner } from './expiring-banner'
import type { KeyGroup } from './key-sheet'
import { OfflineBanner } from './offline-banner'
import { RoomHeader } from './room-header'
import { useDevice } from './use-device'
import { useHeartbeat } from './use-heartbeat'
import { useNotices } from './use-notices'
import { useStillness } from './use-stillness'
import type { Room } from './use-room'
import { useRoomAnnouncements } from './use-room-announcements'
import { useRoomKeys } from './use-room-keys'
import { isIdle } from './idle'
import styles from './room-page.module.css'

const panels = async () => ({ default: (await import('./room-panels')).RoomPanels })
const RoomPanels = lazy(panels)
const WaitingRoom = soon(async () => (await import('./waiting-room')).WaitingRoom)
const EndedRoom = lazy(async () => ({ default: (await import('./ended-room')).EndedRoom }))

export type RoomPanel =
  'invite' | 'people' | 'keys' | 'menu' | 'agenda' | 'settings' | 'host-link' | 'my-seat'

interface RoomPageProps {
  room: Room
  phase: ReactNode
  keys: readonly KeyGroup[]
  forms: SetupForms
  /** What stands there while nothing is going on, if not the room in which people wait. */
  idle?: ReactNode
  isConsole?: boolean
  /** The ways to what goes on beside all this. */
  beside?: ReactNode
  children: ReactNode
}

/** The frame of every live page: who is here, is it live, how to invite, and how to leave. */
export function RoomPage({
  room,
  phase,
  keys,
  forms,
  idle,
  isConsole = false,
  beside,
  children,
}: RoomPageProps) {
  const [open, setOpen] = useState<RoomPanel>()
  const close = () => setOpen(undefined)
  const isOver = room.state.session.status === 'completed' || room.state.session.status === 'expired'
  useHeartbeat(room.id, room.live.v, !isOver)
  useDevice(room.id, !isOver)
  useStillness(room.me.effects.reduced_animations)
  useRoomAnnouncements(room)
  useNotices(room)
  useWakeLock(!isOver && room.state.session.phase !== 'waiting')
  useRoomKeys(room, isOver, setOpen)
  // Fetched while the connection is there, for when it is not.
  useEffect(() => void panels(), [])

  return (
    <div className={styles['room']}>
      <RoomHeader room={room} phase={phase} isOver={isOver} isConsole={isConsole} onOpen={setOpen} />
      <OfflineBanner live={room.live} />
      {!isOver && (
        <>
          <PauseBanner state={room.state} me={room.me} clockOffset={room.live.clockOffset} />
          <ExpiringBanner state={room.state} me={room.me} clockOffset={room.live.clockOffset} />
          {beside && <nav className={styles['beside']}>{beside}</nav>}
        </>
      )}
      {isOver || room.live.link === 'closed' ? (
        <Suspense>
          <EndedRoom room={room} />
        </Suspense>
      ) : isIdle(room.state) ? (
        (idle ?? <WaitingRoom room={room} onAgenda={() => setOpen('agenda')} />)
      ) : (
        children
      )}
      {open && (
        <Suspense>
          <RoomPanels room={room} open={open} keys={keys} forms={forms} onOpen={setOpen} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
