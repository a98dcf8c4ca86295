import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changeRole, kickParticipant, transferSession, type NewRole } from '@/api/host-people'
import { Problem } from '@/api/problem'
import type { Participant } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { Room } from './use-room'
import styles from './person-actions.module.css'

/** What whoever runs the session can do about one person; removing asks once more. */
export function PersonActions({ room, person }: { room: Room; person: Participant }) {
  const say = useSay()
  const [isRemoving, setRemoving] = useState(false)
  const deed = useMutation({ mutationFn: (todo: () => Promise<void>) => todo() })
  const { can_transfer: isLeading, can_kick_users: mayKick } = room.me.permissions
  const become = (role: NewRole) => () => deed.mutate(() => changeRole(room.id, person.id, role))
  const problem = deed.error

  return (
    <div className={styles['actions']}>
      {isRemoving ? (
        <>
          <p>{say('person.remove.text', { name: person.name })}</p>
          <Button data-safe onClick={() => setRemoving(false)}>
            {say('person.keep')}
          </Button>
          <Button
            tone="danger"
            disabled={deed.isPending}
            onClick={() => deed.mutate(() => kickParticipant(room.id, person.id))}
          >
            {say('person.remove')}
          </Button>
        </>
      ) : (
        <>
          {isLeading && person.is_online && (
            <Button
              disabled={deed.isPending}
              onClick={() => deed.mutate(() => transferSession(room.id, person.id))}
            >
              {say('person.hand-over')}
            </Button>
          )}
          {isLeading && person.role !== 'co_facilitator' && (
            <Button disabled={deed.isPending} onClick={become('co_facilitator')}>
              {say('person.promote')}
            </Button>
          )}
          {isLeading && person.role !== 'voter' && (
            <Button disabled={deed.isPending} onClick={become('voter')}>
              {say('person.to-voter')}
            </Button>
          )}
          {isLeading && person.role !== 'spectator' && (
            <Button disabled={deed.isPending} onClick={become('spectator')}>
              {say('person.to-spectator')}
            </Button>
          )}
          {mayKick && (
            <Button tone="danger" disabled={deed.isPending} onClick={() => setRemoving(true)}>
              {say('person.remove')}
            </Button>
          )}
        </>
      )}
      {problem instanceof Problem && <p role="alert">{problemWords(problem, say).title}</p>}
    </div>
  )
}

/** Whether there is anything this reader can do about that person. */
export function isGoverned(room: Room, person: Participant): boolean {
  const { can_transfer: isLeading, can_kick_users: mayKick } = room.me.permissions
  if (person.id === room.me.participant_id || person.role === 'facilitator') return false
  return isLeading || (mayKick && person.role !== 'co_facilitator')
}
