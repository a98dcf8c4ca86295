import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { endSession } from '@/api/end-session'
import { leaveSession } from '@/api/leave-session'
import { steerSession } from '@/api/steer-session'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button, buttonClass } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Icon } from '@/ui/icon'
import { Link, navigate } from '@/ui/navigation'
import { LeaveDialog, successors } from './leave-dialog'
import { Preferences } from './preferences'
import type { RoomPanel } from './room-page'
import type { Room } from './use-room'
import styles from './room-menu.module.css'

interface RoomMenuProps {
  room: Room
  onOpen: (panel: RoomPanel) => void
  onClose: () => void
}

/** Everything that is not the next step: invite and people on a phone, preferences, leaving, ending. */
export function RoomMenu({ room, onOpen, onClose }: RoomMenuProps) {
  const say = useSay()
  const [isEnding, setEnding] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const leave = useMutation({ mutationFn: () => leaveSession(room.id), onSuccess: () => navigate('/') })
  const end = useMutation({ mutationFn: () => endSession(room.id), onSuccess: onClose })
  const isPaused = room.state.session.paused !== undefined
  const pause = useMutation({ mutationFn: () => steerSession(room.id, 'pause'), onSuccess: onClose })
  const problem = leave.error ?? end.error ?? pause.error

  const { permissions } = room.me
  const handsOver = permissions.is_facilitator && successors(room).length > 0

  if (isLeaving) return <LeaveDialog room={room} onClose={onClose} />
  if (isEnding) {
    return (
      <Dialog
        title={say('end.title', { name: room.state.session.name })}
        closeLabel={say('close')}
        onClose={onClose}
      >
        <p>{say('end.text')}</p>
        <div className={styles['pair']}>
          <Button size="large" data-safe onClick={onClose}>
            {say('end.keep')}
          </Button>
          <Button size="large" tone="danger" disabled={end.isPending} onClick={() => end.mutate()}>
            {say('end.end')}
          </Button>
        </div>
        {end.error instanceof Problem && <p role="alert">{problemWords(end.error, say).title}</p>}
      </Dialog>
    )
  }
  return (
    <Dialog title={room.state.session.name} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['phone']}>
        <Button icon="qr" wide onClick={() => onOpen('invite')}>
          {say('room.invite')}
        </Button>
        <Button icon="users" wide onClick={() => onOpen('people')}>
          {say('people.title', { n: room.state.session.counts.participants })}
        </Button>
      </div>
      <div className={styles['host']}>
        <Button icon="hand" wide onClick={() => onOpen('my-seat')}>
          {say('my-seat.title')}
        </Button>
        {permissions.can_manage_activities && (
          <Button icon="queue" wide onClick={() => onOpen('agenda')}>
            {say('agenda.title')}
          </Button>
        )}
        {permissions.can_manage_activities && (
          <Button icon="table" wide onClick={() => onOpen('settings')}>
            {say('settings.title')}
          </Button>
        )}
        {permissions.is_facilitator && (
          <Button icon="link" wide onClick={() => onOpen('host-link')}>
            {say('host-link.title')}
          </Button>
        )}
      </div>
      <Preferences />
      <div className={styles['leave']}>
        <Link
          href={`/s/${room.state.session.join_code}/results`}
          className={buttonClass('plain', 'medium', true)}
        >
          <Icon name="chart" />
          {say('results.so-far')}
        </Link>
        {room.me.permissions.can_pause && !isPaused && (
          <Button icon="clock" wide disabled={pause.isPending} onClick={() => pause.mutate()}>
            {say('pause.pause')}
          </Button>
        )}
        <Button
          icon="out"
          wide
          disabled={leave.isPending}
          onClick={() => (handsOver ? setLeaving(true) : leave.mutate())}
        >
          {say('leave')}
        </Button>
        {room.me.permissions.can_end_session && (
          <Button tone="danger" wide onClick={() => setEnding(true)}>
            {say('end.end')}
          </Button>
        )}
        {problem instanceof Problem && <p role="alert">{problemWords(problem, say).title}</p>}
      </div>
    </Dialog>
  )
}
