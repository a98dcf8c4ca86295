import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { kickParticipant } from '@/api/host-people'
import { Problem } from '@/api/problem'
import type { Participant } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Room } from './use-room'
import styles from './person-actions.module.css'

interface RemovePersonProps {
  room: Room
  person: Participant
  onBack: () => void
}

/** A second look before somebody is sent away, with a word for them and whether they may come back. */
export function RemovePerson({ room, person, onBack }: RemovePersonProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [mayReturn, setMayReturn] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      kickParticipant(room.id, person.id, {
        ...(reason.trim() && { reason: reason.trim() }),
        ...(mayReturn && { ban: false }),
      }),
  })
  return (
    <div className={styles['actions']}>
      <p>{say(mayReturn ? 'person.remove.may-return' : 'person.remove.text', { name: person.name })}</p>
      <Field
        label={say('person.remove.reason')}
        note={say('person.remove.reason-note')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label className={styles['check']}>
        <input type="checkbox" checked={mayReturn} onChange={(event) => setMayReturn(event.target.checked)} />
        {say('person.remove.return')}
      </label>
      <Button data-safe onClick={onBack}>
        {say('person.keep')}
      </Button>
      <Button tone="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
        {say('person.remove')}
      </Button>
      {remove.error instanceof Problem && <p role="alert">{problemWords(remove.error, say).title}</p>}
    </div>
  )
}
