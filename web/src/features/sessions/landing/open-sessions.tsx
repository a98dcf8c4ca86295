import type { SessionSummary } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
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

function OpenSession({ session }: { session: SessionSummary }) {
  const say = useSay()
  return (
    <li>
      <Link href={`/s/${session.join_code}`}>
        <span className={styles['name']}>
          <b>{session.name}</b>
          {session.facilitator_name && <small>{say('open.with', { name: session.facilitator_name })}</small>}
        </span>
        <span className={`${styles['count']} num`}>
          {session.can_join ? say('open.here', { n: session.participant_count }) : refusalWords(session, say)}
        </span>
        <Icon name="right" />
      </Link>
    </li>
  )
}
