import { useMutation } from '@tanstack/react-query'
import { Suspense, useRef, useState, type FormEvent } from 'react'
import { createSession } from '@/api/create-session'
import { Problem } from '@/api/problem'
import type { CreateSession } from '@/api/types'
import { useWords } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { navigate } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
import { toast } from '@/ui/toast'
import { useMoment } from '@/ui/use-moment'
import type { Person } from '../person'
import { keepFacilitatorCode } from '../facilitator-code'
import { cleanName, isPersonName } from '../person-name'
import { usePublicSettings } from '../use-public-settings'
import { MoreChoices, usual, type GameChoice, type More } from './more-choices'
import { NoRoom } from './no-room'
import { roomLeft } from './room-left'
import { storyLines } from './story-lines'
import type { OpenSessionsNow } from './use-open-sessions'
import styles from './start-table.module.css'

interface StartTableProps {
  person: Person
  open: OpenSessionsNow | undefined
  /** Somebody without a name is sent to where it is typed. */
  onNameless: () => void
  Game: GameChoice
}

/** One field, already filled, and one button: a room stands ten seconds after the page. */
export function StartTable({ person, open, onNameless, Game }: StartTableProps) {
  const { say, language } = useWords()
  const weekday = new Date().toLocaleDateString(language, { weekday: 'long' })
  const [typed, setTyped] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const [more, setMore] = useState<More>()
  const name = typed ?? say('start.default-name', { weekday })
  const start = useMutation({
    mutationFn: () =>
      createSession({
        name: name.trim(),
        creatorName: cleanName(person.name),
        creatorAvatar: person.avatar,
        ...(more && { more: wish(more) }),
      }),
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

  const capacity = open?.capacity
  const room = roomLeft(capacity)
  const [isCalled, setCalled] = useState(false)
  useMoment(isCalled && room !== 'none', () => {
    setCalled(false)
    toast(say('no-room.free'))
  })
  const settings = usePublicSettings()
  const isForMembers = settings.data?.guests_may_create === false
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
        problem={nameProblem(start.error, say)}
        note={isForMembers ? say('start.members') : room === 'last' ? say('start.last-room') : undefined}
      />
      <Button
        tone="primary"
        size="large"
        type="submit"
        disabled={room === 'none' || isForMembers || start.isPending || isUnfit(more)}
      >
        {room === 'none' && capacity
          ? say('start.full', { active: capacity.active_sessions, max: capacity.max_sessions })
          : say('start.poker')}
      </Button>
      <Further more={more} onMore={setMore} Game={Game} />
      {room === 'none' && open && (
        <div className={styles['full']}>
          <NoRoom open={open} isCalled={isCalled} onCall={() => setCalled(true)} />
        </div>
      )}
    </form>
  )
}

interface FurtherProps {
  more: More | undefined
  onMore: (more: More | undefined) => void
  Game: GameChoice
}

/** What most people leave as it is, behind a button. */
function Further({ more, onMore, Game }: FurtherProps) {
  const { say } = useWords()
  return (
    <>
      <div className={styles['further']}>
        <Button
          tone="ghost"
          size="small"
          aria-expanded={more !== undefined}
          onClick={() => onMore(more ? undefined : usual)}
        >
          {say(more ? 'start.less' : 'start.more')}
        </Button>
      </div>
      {more && (
        <Suspense>
          <MoreChoices more={more} onChange={onMore} Game={Game} />
        </Suspense>
      )}
    </>
  )
}

function isUnfit(more: More | undefined): boolean {
  return more !== undefined && more.config === undefined
}

function wish({
  config,
  isListed,
  loss,
  stories,
}: More): Pick<CreateSession, 'settings' | 'activity' | 'stories'> {
  const lines = storyLines(stories)
  return {
    settings: { visibility: isListed ? 'listed' : 'unlisted', facilitator_loss: loss },
    activity: { type: 'poker', ...(config && { config }) },
    ...(lines.length > 0 && { stories: lines }),
  }
}

type Say = ReturnType<typeof useWords>['say']

function nameProblem(error: unknown, say: Say): string | undefined {
  if (!(error instanceof Problem)) return undefined
  return error.about('name') ?? error.about('creator_name') ?? problemWords(error, say).title
}
