import { useQuery } from '@tanstack/react-query'
import { listIssueEvents } from '@/api/backlog'
import type { Issue, IssueEvent } from '@/api/types'
import { useWords } from '@/i18n/words'
import styles from './panel.module.css'

/** What happened to an issue, newest first. */
export function IssueHistory({ team, issue }: { team: string; issue: Issue }) {
  const { say, language } = useWords()
  const events = useQuery({
    queryKey: ['backlog-issue', team, issue.id, 'events', issue.version],
    queryFn: ({ signal }) => listIssueEvents(issue.id, signal),
    placeholderData: (before) => before,
  }).data
  return (
    <section>
      <h3>{say('backlog.history')}</h3>
      <ol className={styles['events']}>
        {(events ?? []).map((event) => (
          <li key={`${event.at} ${event.history_id} ${event.field}`}>
            <b>{say(`backlog.field.${event.field}`)}</b> {change(event)}
            <time dateTime={event.at}>
              {new Date(event.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}

function change(event: IssueEvent): string {
  const from = event.from_text ?? event.from
  const to = event.to_text ?? event.to
  if (event.field === 'created' || (!from && !to)) return ''
  return `${from ?? '–'} → ${to ?? '–'}`
}
