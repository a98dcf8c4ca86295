import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { changeMe } from '@/api/own-traces'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { usePerson } from '../person'
import { PersonFields } from '../person-fields'
import { cleanName, isPersonName } from '../person-name'
import { MyTraces } from './my-traces'
import type { Room } from './use-room'
import styles from './my-seat.module.css'

/** One's own name, face and seat, and what is kept of all that. */
export function MySeat({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const [, remember] = usePerson()
  const me = room.state.participants[room.me.participant_id]
  const votes = room.me.permissions.can_vote
  const [person, setPerson] = useState({ name: room.me.name, avatar: room.me.avatar })
  const save = useMutation({
    mutationFn: () => changeMe(room.id, { user_name: cleanName(person.name), user_avatar: person.avatar }),
    onSuccess: () => {
      remember(person)
      toast(say('my-seat.saved'))
      onClose()
    },
  })
  const sit = useMutation({
    mutationFn: () => changeMe(room.id, { as: votes ? 'spectator' : 'voter' }),
    onSuccess: onClose,
  })
  const hide = useMutation({
    mutationFn: (hidden: boolean) => changeMe(room.id, { hide_from_lists: hidden }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPersonName(person.name)) save.mutate()
  }
  const refused = save.error instanceof Problem ? save.error : sit.error
  return (
    <Dialog title={say('my-seat.title')} closeLabel={say('close')} onClose={onClose}>
      <form className={styles['seat']} onSubmit={submit} noValidate>
        <PersonFields
          person={person}
          onChange={setPerson}
          problem={isPersonName(person.name) ? undefined : say('person.name.refused')}
        />
        <Button tone="primary" wide type="submit" disabled={save.isPending}>
          {say('my-seat.save')}
        </Button>
        <Button wide disabled={sit.isPending} onClick={() => sit.mutate()}>
          {say(votes ? 'my-seat.watch' : 'my-seat.vote')}
        </Button>
        <label className={styles['hide']}>
          <input
            type="checkbox"
            checked={hide.isPending ? hide.variables : me?.hide_from_lists === true}
            onChange={(event) => hide.mutate(event.target.checked)}
          />
          {say('my-seat.hide')}
        </label>
        {refused instanceof Problem && <p role="alert">{problemWords(refused, say).title}</p>}
      </form>
      <MyTraces room={room} />
    </Dialog>
  )
}
