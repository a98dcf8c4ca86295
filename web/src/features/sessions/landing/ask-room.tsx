import { useMutation } from '@tanstack/react-query'
import { createSession } from '@/api/create-session'
import { Problem } from '@/api/problem'
import type { Key } from '@/i18n/en'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { Icon, type IconName } from '@/ui/icon'
import { navigate } from '@/ui/navigation'
import { keepFacilitatorCode } from '../facilitator-code'
import type { Person } from '../person'
import { cleanName, isPersonName } from '../person-name'
import styles from './ask-room.module.css'

interface AskRoomProps {
  person: Person
  /** What can be asked, by the word of the kind. */
  kinds: readonly string[]
  isFull: boolean
  onNameless: () => void
}

const icons: Readonly<Record<string, IconName>> = {
  poll: 'chart',
  wordcloud: 'dots',
  quiz: 'crown',
  rating: 'scale',
  brainstorm: 'note',
  retro: 'table',
  qa: 'hand',
}

/** A room with a screen instead of a table: one tap, and the host's desk opens with the first question to be set up. */
export function AskRoom({ person, kinds, isFull, onNameless }: AskRoomProps) {
  const { say, language } = useWords()
  const start = useMutation({
    mutationFn: async (kind: string) => {
      const weekday = new Date().toLocaleDateString(language, { weekday: 'long' })
      const created = await createSession({
        kind: 'audience',
        name: say('ask.default-name', { weekday }),
        creatorName: cleanName(person.name),
        creatorAvatar: person.avatar,
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
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" disabled={isFull || start.isPending} onClick={() => ask(kind)}>
              <Icon name={icons[kind] ?? 'plus'} size={20} />
              <span>
                <b>{say(`agenda.kind.${kind}` as Key)}</b>
                <small>{say(`agenda.kind.${kind}.text` as Key)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {start.error instanceof Problem && <p role="alert">{problemWords(start.error, say).title}</p>}
    </>
  )
}
