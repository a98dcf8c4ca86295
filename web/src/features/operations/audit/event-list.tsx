import type { AuditEvent } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { actionWords, actorWords, outcomeWords } from './audit-words'
import styles from './audit.module.css'

/** Who did what and when, a line each; a line opens to everything that is known. */
export function EventList({ events, show }: { events: readonly AuditEvent[]; show: (seq: number) => void }) {
  const { say, language } = useWords()
  return (
    <ol className={styles['events']}>
      {events.map((event) => (
        <li key={event.seq}>
          <button type="button" onClick={() => show(event.seq)} aria-haspopup="dialog">
            <time dateTime={event.at} className="num">
              {new Date(event.at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'medium' })}
            </time>
            <b>{actorWords(event, say)}</b>
            <span>{actionWords(event.action, say)}</span>
            <span className={styles['target']}>{event.target_name ?? event.target ?? ''}</span>
            <Outcome outcome={event.outcome} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** What went as asked is not worth a mark. */
export function Outcome({ outcome }: { outcome: AuditEvent['outcome'] }) {
  const { say } = useWords()
  return (
    <span className={styles['outcome']} data-outcome={outcome}>
      {outcome !== 'done' && <Icon name={outcome === 'refused' ? 'lock' : 'warn'} size={16} />}
      {outcomeWords(outcome, say)}
    </span>
  )
}
