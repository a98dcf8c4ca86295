import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { leaveSession } from '@/api/leave-session'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { navigate } from '@/ui/navigation'
import type { Room } from './use-room'
import styles from './leave-dialog.module.css'

/** Whoever runs the session says who follows before they go. */
export function LeaveDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const others = successors(room)
  const [chosen, setChosen] = useState(others[0]?.id)
  const leave = useMutation({
    mutationFn: () => leaveSession(room.id, chosen),
    onSuccess: () => navigate('/'),
  })
  return (
    <Dialog title={say('leave')} closeLabel={say('close')} onClose={onClose}>
      <fieldset className={styles['successors']}>
        <legend>{say('leave.successor')}</legend>
        {others.map((person) => (
          <label key={person.id}>
            <input
              type="radio"
              name="successor"
              checked={person.id === chosen}
              onChange={() => setChosen(person.id)}
            />
            <Avatar id={person.avatar} size={30} />
            {person.name}
          </label>
        ))}
      </fieldset>
      <div className={styles['pair']}>
        <Button size="large" data-safe onClick={onClose}>
          {say('leave.stay')}
        </Button>
        <Button size="large" tone="primary" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {say('leave.hand-over')}
        </Button>
      </div>
      {leave.error instanceof Problem && <p role="alert">{problemWords(leave.error, say).title}</p>}
    </Dialog>
  )
}

/** Who can take the role now: deputies first, then who is here longest. */
export function successors({ state, me }: Room) {
  return Object.values(state.participants)
    .filter((person) => person.is_online && person.id !== me.participant_id)
    .sort((a, b) => rank(a.role) - rank(b.role) || a.joined_at.localeCompare(b.joined_at))
}

function rank(role: string): number {
  return ['co_facilitator', 'voter'].includes(role) ? (role === 'voter' ? 1 : 0) : 2
}
