import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changeRole, nudgeParticipant, transferSession, type NewRole } from '@/api/host-people'
import { Problem } from '@/api/problem'
import type { Participant } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { RemovePerson } from './remove-person'
import { RenamePerson } from './rename-person'
import type { Room } from './use-room'
import styles from './person-actions.module.css'

/** What whoever runs the session can do about one person; removing asks once more. */
export function PersonActions({ room, person }: { room: Room; person: Participant }) {
  const say = useSay()
  const [step, setStep] = useState<'all' | 'remove' | 'rename'>('all')
  const deed = useMutation({ mutationFn: (todo: () => Promise<void>) => todo() })
  const { can_transfer: isLeading, can_kick_users: mayKick } = room.me.permissions
  const become = (role: NewRole) => () => deed.mutate(() => changeRole(room.id, person.id, role))
  const problem = deed.error
  const back = () => setStep('all')
  const nudge = () =>
    deed.mutate(async () => {
      await nudgeParticipant(room.id, person.id)
      toast(say('person.nudged', { name: person.name }))
    })

  if (step === 'remove') return <RemovePerson room={room} person={person} onBack={back} />
  if (step === 'rename') return <RenamePerson room={room} person={person} onBack={back} />
  return (
    <div className={styles['actions']}>
      {mayKick && isMissed(room, person) && (
        <Button disabled={deed.isPending} onClick={nudge}>
          {say('person.nudge')}
        </Button>
      )}
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
      {mayKick && <Button onClick={() => setStep('rename')}>{say('person.rename')}</Button>}
      {mayKick && (
        <Button tone="danger" disabled={deed.isPending} onClick={() => setStep('remove')}>
          {say('person.remove')}
        </Button>
      )}
      {problem instanceof Problem && <p role="alert">{problemWords(problem, say).title}</p>}
    </div>
  )
}

/** Whether a card of theirs is waited for. */
function isMissed(room: Room, person: Participant): boolean {
  return room.state.session.phase === 'voting' && person.can_vote && person.has_voted === false
}
