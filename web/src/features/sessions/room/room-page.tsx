import { useState, type ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { useWakeLock } from '@/ui/use-wake-lock'
import { AgendaDialog } from '../agenda/agenda-dialog'
import { PauseBanner } from '../pause-banner'
import { EndedRoom } from './ended-room'
import { ExpiringBanner } from './expiring-banner'
import { FacilitatorLink } from './facilitator-link'
import { InviteDialog } from './invite-dialog'
import { KeySheet, type KeyGroup } from './key-sheet'
import { MySeat } from './my-seat'
import { OfflineBanner } from './offline-banner'
import { PeopleDialog } from './people-dialog'
import { RoomHeader } from './room-header'
import { RoomMenu } from './room-menu'
import { SettingsDialog } from './settings-dialog'
import { useDevice } from './use-device'
import { useHeartbeat } from './use-heartbeat'
import { useNotices } from './use-notices'
import { useStillness } from './use-stillness'
import type { Room } from './use-room'
import { useRoomAnnouncements } from './use-room-announcements'
import { roomKeys, useRoomKeys } from './use-room-keys'
import { isIdle, WaitingRoom } from './waiting-room'
import styles from './room-page.module.css'

export type RoomPanel =
  'invite' | 'people' | 'keys' | 'menu' | 'agenda' | 'settings' | 'host-link' | 'my-seat'

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
  useDevice(room.id, !isOver)
  useStillness(room.me.effects.reduced_animations)
  useRoomAnnouncements(room)
  useNotices(room)
  useWakeLock(!isOver && room.state.session.phase !== 'waiting')
  useRoomKeys(room, isOver, setOpen)

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
      {isOver || room.live.link === 'closed' ? (
        <EndedRoom room={room} />
      ) : isIdle(room.state) ? (
        <WaitingRoom room={room} onAgenda={() => setOpen('agenda')} />
      ) : (
        children
      )}
      {open === 'invite' && <InviteDialog room={room} onClose={close} />}
      {open === 'agenda' && <AgendaDialog room={room} onClose={close} />}
      {open === 'people' && <PeopleDialog room={room} onClose={close} />}
      {open === 'keys' && <KeySheet groups={[...keys, roomKeys(say, room)]} onClose={close} />}
      {open === 'my-seat' && <MySeat room={room} onClose={close} />}
      {open === 'settings' && <SettingsDialog room={room} onClose={close} />}
      {open === 'host-link' && <FacilitatorLink room={room} onClose={close} />}
      {open === 'menu' && <RoomMenu room={room} onOpen={setOpen} onClose={close} />}
    </div>
  )
}
