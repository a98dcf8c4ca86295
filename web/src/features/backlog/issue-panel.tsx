import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { deleteIssue, getIssue, listIssueEvents, restoreIssue } from '@/api/backlog'
import type { IssueEvent, Team } from '@/api/types'
import { useWords } from '@/i18n/words'
import { toast } from '@/ui/toast'
import styles from './backlog.module.css'
import type { Act } from './use-backlog'

/** One issue with what happened to it. */
export function IssuePanel(props: { team: Team; id: string; act: Act; onClose: () => void }) {
  const { team, id, act, onClose } = props
  const { say, language } = useWords()
  const issue = useQuery({
    queryKey: ['backlog-issue', team.id, id],
    queryFn: ({ signal }) => getIssue(id, signal),
  }).data
  const events = useQuery({
    queryKey: ['backlog-issue', team.id, id, 'events', issue?.version],
    queryFn: ({ signal }) => listIssueEvents(id, signal),
  }).data
  if (!issue) return <aside className={styles['panel']} aria-busy="true" />
  const remove = async () => {
    await act(() => deleteIssue(issue))
    onClose()
    toast(say('backlog.deleted', { key: issue.key }), {
      label: say('backlog.undo'),
      act: () => void act(() => restoreIssue(issue)),
    })
  }
  return (
    <aside className={styles['panel']} aria-label={issue.key}>
      <p className={styles['eyebrow']}>{issue.key}</p>
      <h2>{issue.title}</h2>
      {issue.description && <p className={styles['prose']}>{issue.description}</p>}
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
      <div className={styles['ways']}>
        <Button color="inherit" variant="outlined" onClick={onClose}>
          {say('close')}
        </Button>
        {team.permissions.includes('backlog.write') && issue.source === 'own' && (
          <Button color="error" onClick={() => void remove()}>
            {say('backlog.delete')}
          </Button>
        )}
      </div>
    </aside>
  )
}

function change(event: IssueEvent): string {
  const from = event.from_text ?? event.from
  const to = event.to_text ?? event.to
  if (event.field === 'created' || (!from && !to)) return ''
  return `${from ?? '–'} → ${to ?? '–'}`
}
