import { useState } from 'react'
import { presenceWord } from '@/api/presence-word'
import type { Participant } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Icon } from '@/ui/icon'
import { NudgeAll } from './nudge-all'
import { isGoverned } from './governed'
import { PersonActions } from './person-actions'
import { SentAway } from './sent-away'
import type { Room } from './use-room'
import styles from './people-dialog.module.css'

/** Everybody in the room, with role and presence in words. */
export function PeopleDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const people = listed(room)
  return (
    <Dialog title={say('people.title', { n: people.length })} closeLabel={say('close')} onClose={onClose}>
      <ul className={styles['people']}>
        {people.map((person) => (
          <Row
            key={person.id}
            room={room}
            person={person}
            isOpen={chosen === person.id}
            onToggle={() => setChosen(chosen === person.id ? undefined : person.id)}
          />
        ))}
      </ul>
      {room.state.session.phase === 'voting' && room.me.permissions.can_kick_users && (
        <NudgeAll room={room} />
      )}
      <SentAway room={room} />
    </Dialog>
  )
}

/** Whoever hides from lists is seen there by those who run the session, and by themselves. */
function listed({ state, me }: Room): Participant[] {
  return Object.values(state.participants)
    .filter((one) => !one.hide_from_lists || me.permissions.can_moderate || one.id === me.participant_id)
    .sort((a, b) => a.joined_at.localeCompare(b.joined_at))
}

const roles: Record<string, Key> = {
  facilitator: 'role.facilitator',
  co_facilitator: 'role.co_facilitator',
  spectator: 'role.spectator',
}

interface RowProps {
  room: Room
  person: Participant
  isOpen: boolean
  onToggle: () => void
}

function Row({ room, person, isOpen, onToggle }: RowProps) {
  const say = useSay()
  const isMe = person.id === room.me.participant_id
  return (
    <li>
      <Avatar id={person.avatar} size={34} />
      <span className={styles['name']}>
        {person.name}
        {isMe && <small> {say('people.you')}</small>}
      </span>
      <small>{say(roles[person.role] ?? 'role.voter')}</small>
      <small className={styles['presence']} data-here={person.is_online}>
        {say(presenceWord(person))}
      </small>
      {isGoverned(room, person) && (
        <Button
          tone="ghost"
          aria-label={say('person.actions', { name: person.name })}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <Icon name="kebab" />
        </Button>
      )}
      {isOpen && isGoverned(room, person) && <PersonActions room={room} person={person} />}
    </li>
  )
}
