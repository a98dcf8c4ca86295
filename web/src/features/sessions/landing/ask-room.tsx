import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createSession } from '@/api/create-session'
import { Problem } from '@/api/problem'
import type { Key } from '@/i18n/en'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import { navigate } from '@/ui/navigation'
import { keepFacilitatorCode } from '../facilitator-code'
import type { Person } from '../person'
import { cleanName, isPersonName } from '../person-name'
import { soon } from '@/ui/soon'
import styles from './ask-room.module.css'

const FromTemplate = soon(async () => (await import('../templates/from-template')).FromTemplate)

/** A kind of activity, by its word, and its mark. */
export interface Offer {
  readonly word: string
  readonly icon: IconName
}

interface AskRoomProps {
  person: Person
  /** What can be asked. */
  kinds: readonly Offer[]
  isFull: boolean
  onNameless: () => void
}

/** A room with a screen instead of a table: one tap, and the host's desk opens with the first question to be set up. */
export function AskRoom({ person, kinds, isFull, onNameless }: AskRoomProps) {
  const { say, language } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const start = useMutation({
    mutationFn: async (kind: string) => {
      const weekday = new Date().toLocaleDateString(language, { weekday: 'long' })
      const created = await createSession({
        kind: 'audience',
        name: say('ask.default-name', { weekday }),
        creatorName: cleanName(person.name),
        creatorAvatar: person.avatar,
        more: { settings: { locale: language } },
      })
      return { created, kind }
    },
    onSuccess: ({ created, kind }) => {
      keepFacilitatorCode(created.session.session.id, created.facilitator_code)
      navigate(`/s/${created.join_code}/host#add=${kind}`)
    },
  })
  const ask = (kind: string) => (isPersonName(person.name) ? start.mutate(kind) : onNameless())
  return (
    <>
      <ul className={styles['kinds']} aria-label={say('ask.title')}>
        {kinds.map(({ word, icon }) => (
          <li key={word}>
            <button type="button" disabled={isFull || start.isPending} onClick={() => ask(word)}>
              <Icon name={icon} size={20} />
              <span>
                <b>{say(`agenda.kind.${word}` as Key)}</b>
                <small>{say(`agenda.kind.${word}.text` as Key)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {start.error instanceof Problem && <p role="alert">{problemWords(start.error, say).title}</p>}
      <div className={styles['more']}>
        <Button
          tone="ghost"
          size="small"
          icon="queue"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {say('template.from')}
        </Button>
      </div>
      {isChoosing && <FromTemplate person={person} isFull={isFull} onNameless={onNameless} />}
    </>
  )
}
