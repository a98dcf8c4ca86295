import type { SessionSummary } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Link } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
import { useAge } from './age'
import { refusalWords } from './code-field'
import type { useOpenSessions } from './use-open-sessions'
import styles from './open-sessions.module.css'

/** Rooms anyone may walk into, newest first. */
export function OpenSessions({ open }: { open: ReturnType<typeof useOpenSessions> }) {
  const say = useSay()
  const { data } = open
  return (
    <section aria-labelledby="open-now">
      <div className={styles['head']}>
        <h2 id="open-now">{say('open.title')}</h2>
        {data?.capacity && (
          <span className={`${styles['capacity']} num`}>
            {say('open.capacity', { active: data.capacity.active_sessions, max: data.capacity.max_sessions })}
          </span>
        )}
      </div>
      {data && data.sessions.length > 0 && (
        <ul className={`${panel['panel']} ${styles['list']}`}>
          {data.sessions.map((session) => (
            <OpenSession key={session.id} session={session} />
          ))}
        </ul>
      )}
      {data?.sessions.length === 0 && <p className={styles['none']}>{say('open.none')}</p>}
      {!data && open.isError && <p className={styles['none']}>{say('open.unknown')}</p>}
    </section>
  )
}

/** One room; where there is no seat the reason stands in place of the invitation, and the room explains the ways on. */
function OpenSession({ session }: { session: SessionSummary }) {
  const say = useSay()
  const age = useAge(session.created_at)
  return (
    <li>
      <Link href={`/s/${session.join_code}`}>
        <span className={styles['name']}>
          <b>{session.name}</b>
          <small>
            {session.facilitator_name && `${say('open.with', { name: session.facilitator_name })} · `}
            {say(phaseWord(session))} · {age}
          </small>
        </span>
        <span className={`${styles['count']} num`}>
          {session.seats_taken}/{session.max_participants}
        </span>
        {session.can_join ? (
          <span className={styles['join']}>{say('open.join')}</span>
        ) : (
          <span className={styles['reason']}>{refusalWords(session, say)}</span>
        )}
      </Link>
    </li>
  )
}

const phases = ['waiting', 'voting', 'revealing', 'results', 'paused'] as const

function phaseWord(session: SessionSummary) {
  if (session.status === 'draft') return 'open.lobby'
  return `phase.${phases.find((phase) => phase === session.phase) ?? 'waiting'}` as const
}
