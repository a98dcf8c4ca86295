import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { renameParticipant } from '@/api/host-people'
import { Problem } from '@/api/problem'
import type { Participant } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { cleanName, isPersonName } from '../person-name'
import type { Room } from './use-room'
import styles from './person-actions.module.css'

interface RenamePersonProps {
  room: Room
  person: Participant
  onBack: () => void
}

/** A name that does not belong on the wall is changed by whoever runs the session. */
export function RenamePerson({ room, person, onBack }: RenamePersonProps) {
  const say = useSay()
  const [name, setName] = useState(person.name)
  const rename = useMutation({
    mutationFn: () => renameParticipant(room.id, person.id, cleanName(name)),
    onSuccess: onBack,
  })
  const refused =
    rename.error instanceof Problem ? (rename.error.about('user_name') ?? rename.error.message) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPersonName(name)) rename.mutate()
  }
  return (
    <form className={styles['actions']} onSubmit={submit} noValidate>
      <Field
        label={say('person.rename.name', { name: person.name })}
        value={name}
        maxLength={50}
        problem={isPersonName(name) ? refused : say('person.name.refused')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button onClick={onBack}>{say('person.keep')}</Button>
      <Button tone="primary" type="submit" disabled={rename.isPending}>
        {say('person.rename')}
      </Button>
    </form>
  )
}
