import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { createSession } from '@/api/create-session'
import { Problem } from '@/api/problem'
import type { Capacity } from '@/api/types'
import { useWords } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { navigate } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
import type { Person } from '../person'
import { keepFacilitatorCode } from '../facilitator-code'
import { cleanName, isPersonName } from '../person-name'
import styles from './start-table.module.css'

interface StartTableProps {
  person: Person
  capacity: Capacity | undefined
  /** Somebody without a name is sent to where it is typed. */
  onNameless: () => void
}

/** One field, already filled, and one button: a room stands ten seconds after the page. */
export function StartTable({ person, capacity, onNameless }: StartTableProps) {
  const { say, language } = useWords()
  const weekday = new Date().toLocaleDateString(language, { weekday: 'long' })
  const [typed, setTyped] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const name = typed ?? say('start.default-name', { weekday })
  const start = useMutation({
    mutationFn: () =>
      createSession({ name: name.trim(), creatorName: cleanName(person.name), creatorAvatar: person.avatar }),
    onSuccess: (created) => {
      keepFacilitatorCode(created.session.session.id, created.facilitator_code)
      navigate(`/s/${created.join_code}`)
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) input.current?.focus()
    else if (!isPersonName(person.name)) onNameless()
    else start.mutate()
  }

  const room = roomLeft(capacity)
  return (
    <form className={`${panel['panel']} ${styles['start']}`} onSubmit={submit} noValidate>
      <span className={styles['icon']}>
        <Icon name="users" size={20} />
      </span>
      <Field
        ref={input}
        label={say('start.name')}
        value={name}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        problem={start.error instanceof Problem ? problemWords(start.error, say).title : undefined}
        note={room === 'last' ? say('start.last-room') : undefined}
      />
      <Button tone="primary" size="large" type="submit" disabled={room === 'none' || start.isPending}>
        {room === 'none' && capacity
          ? say('start.full', { active: capacity.active_sessions, max: capacity.max_sessions })
          : say('start.poker')}
      </Button>
    </form>
  )
}

function roomLeft(capacity: Capacity | undefined): 'some' | 'last' | 'none' {
  if (!capacity) return 'some'
  const left = capacity.max_sessions - capacity.active_sessions
  return left <= 0 ? 'none' : left === 1 ? 'last' : 'some'
}
