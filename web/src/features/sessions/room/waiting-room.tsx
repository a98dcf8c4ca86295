import { useMutation } from '@tanstack/react-query'
import { startSession } from '@/api/start-session'
import { turnActivity } from '@/api/agenda'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { VisibilityContract } from '../join/visibility-contract'
import { whoIsHere } from '../who-is-here'
import type { Room } from './use-room'
import { WayIn } from './way-in'
import styles from './waiting-room.module.css'

interface WaitingRoomProps {
  room: Room
  onAgenda: () => void
}

/** A room in which nothing is going on: not yet, not now, or not any more. The next step is the host's. */
export function WaitingRoom({ room, onAgenda }: WaitingRoomProps) {
  const say = useSay()
  const { session, current_activity: closed } = room.state
  const isDraft = session.status === 'draft'
  const { can_manage_activities: prepares } = room.me.permissions
  const next = useMutation({
    mutationFn: () =>
      isDraft || !closed ? startSession(room.id) : turnActivity(room.id, closed.id, 'reopen'),
  })
  const host = room.state.participants[session.facilitator_id ?? '']
  return (
    <main className={styles['waiting']}>
      <h1>{say(isDraft ? 'waiting.title' : closed ? 'waiting.closed' : 'waiting.between')}</h1>
      <p>
        {isDraft && host
          ? say('waiting.text', { host: host.name })
          : say(prepares ? 'waiting.yours' : 'waiting.theirs')}
      </p>
      <People room={room} />
      {prepares ? (
        <div className={styles['acts']}>
          {(isDraft || closed) && (
            <Button tone="live" size="large" disabled={next.isPending} onClick={() => next.mutate()}>
              {say(isDraft ? 'waiting.start' : 'waiting.reopen')}
            </Button>
          )}
          <Button size="large" icon="queue" onClick={onAgenda}>
            {say('agenda.title')}
          </Button>
          {next.error instanceof Problem && <p role="alert">{problemWords(next.error, say).title}</p>}
          <WayIn session={session} qr={148} />
        </div>
      ) : (
        <VisibilityContract />
      )}
    </main>
  )
}

function People({ room }: { room: Room }) {
  const say = useSay()
  const people = whoIsHere(room.state)
  return (
    <section className={styles['people']} aria-label={say('waiting.here', { n: people.length })}>
      <h2 className="num">{say('waiting.here', { n: room.state.session.counts.participants })}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id} data-here={person.is_online}>
            {person.name}
          </li>
        ))}
      </ul>
    </section>
  )
}
