import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { findSessionByCode } from '@/api/find-session-by-code'
import { joinSession } from '@/api/join-session'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { navigate } from '@/ui/navigation'
import { readCode } from '../join-code'
import type { Person } from '../person'
import { PersonFields } from '../person-fields'
import { cleanName, isPersonName } from '../person-name'
import { useSessionByCode } from '../use-session-by-code'
import { CodeField } from './code-field'
import { usePastedCode } from './use-pasted-code'
import { useSettled } from '@/ui/use-settled'
import styles from './join.module.css'

interface JoinFormProps {
  person: Person
  onPerson: (person: Person) => void
}

/** Code, name, face, seat: three taps from the front door to the table. */
export function JoinForm({ person, onPerson }: JoinFormProps) {
  const say = useSay()
  const [typed, setTyped] = useState(() => readCode(new URLSearchParams(location.search).get('code') ?? ''))
  const [isTried, setTried] = useState(false)
  const code = useRef<HTMLInputElement>(null)
  const settled = useSettled(typed.code, 300)
  const isWhole = typed.code.length === 6 && settled === typed.code
  const lookup = useSessionByCode(settled, isWhole)
  const found = isWhole ? lookup.data : undefined
  const join = useMutation({
    mutationFn: async (whole: string) => {
      // Whoever is faster than the look-up still needs only this one tap.
      const session = found?.join_code === whole ? found : await findSessionByCode(whole)
      const newcomer = { name: cleanName(person.name), avatar: person.avatar, as: 'voter' } as const
      if (session.can_join) await joinSession(session.id, newcomer)
    },
    onSuccess: (_, whole) => navigate(`/s/${whole}`),
  })

  // Without a name the join step of the session asks for it; a full room is explained there, with its ways on.
  const enter = (whole: string) => {
    if (isPersonName(person.name)) join.mutate(whole)
    else navigate(`/s/${whole}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.code.length < 6) code.current?.focus()
    else enter(typed.code)
  }
  usePastedCode((whole) => {
    setTyped(readCode(whole))
    enter(whole)
  })

  return (
    <form className={styles['join']} aria-label={say('join.form')} onSubmit={submit} noValidate>
      <div className={styles['row']}>
        <CodeField
          ref={code}
          isMissing={isTried && typed.code.length < 6}
          typed={typed}
          found={found}
          problem={isWhole ? lookup.error : undefined}
          onType={(text) => setTyped(readCode(text))}
        />
        <Button tone="live" size="large" type="submit" disabled={join.isPending}>
          {say('join.seat')}
        </Button>
      </div>
      <PersonFields
        person={person}
        onChange={onPerson}
        problem={person.name && !isPersonName(person.name) ? say('person.name.refused') : undefined}
      />
      {join.error instanceof Problem && (
        <p className={styles['refused']} role="alert">
          {problemWords(join.error, say).title}
        </p>
      )}
    </form>
  )
}
