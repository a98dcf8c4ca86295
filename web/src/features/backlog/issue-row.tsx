import { useState } from 'react'
import type { BacklogPerson, BacklogProject, Issue } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './backlog.module.css'

interface IssueRowProps {
  issue: Issue
  isChosen: boolean
  mayWrite: boolean
  people: readonly BacklogPerson[]
  statuses: BacklogProject['statuses']
  onOpen: () => void
  onStep: (by: 1 | -1) => void
  onMove: (by: 1 | -1) => void
  onDrop: (moved: string) => void
  onChange: (patch: Record<string, unknown>) => void
}

/** One issue: Enter opens it, E renames it, arrows go on, with Alt they move it. */
export function IssueRow(props: IssueRowProps) {
  const { issue, mayWrite, people, statuses, onChange } = props
  const say = useSay()
  const [isNaming, setNaming] = useState(false)
  const rename = (title: string) => {
    setNaming(false)
    if (title.trim() && title !== issue.title) onChange({ title })
  }
  const onKey = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' || event.key === 'j' ? 1 : -1
    const isStep = ['ArrowDown', 'ArrowUp', 'j', 'k'].includes(event.key)
    if (event.key === 'Enter') props.onOpen()
    else if (event.key === 'e' && mayWrite) setNaming(true)
    else if (isStep) (event.altKey ? props.onMove : props.onStep)(by)
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles['row']}
      data-chosen={props.isChosen || undefined}
      draggable={mayWrite && !isNaming}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', issue.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop(event.dataTransfer.getData('text/plain'))
      }}
    >
      {isNaming ? (
        <input
          className={styles['name']}
          aria-label={say('backlog.rename', { key: issue.key })}
          defaultValue={issue.title}
          maxLength={300}
          autoFocus
          onBlur={(event) => rename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') setNaming(false)
          }}
        />
      ) : (
        <button
          id={`issue-${issue.id}`}
          type="button"
          className={styles['title']}
          onClick={props.onOpen}
          onDoubleClick={() => setNaming(mayWrite)}
          onKeyDown={onKey}
        >
          <b>{issue.key}</b> {issue.title}
        </button>
      )}
      <select
        className={styles['status']}
        aria-label={say('backlog.status.of', { key: issue.key })}
        value={issue.status.id}
        disabled={!mayWrite}
        onChange={(event) => onChange({ status_id: event.target.value })}
      >
        {statuses
          .filter(({ gone, id }) => !gone || id === issue.status.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      <select
        className={styles['person']}
        aria-label={say('backlog.assignee.of', { key: issue.key })}
        value={issue.assignee_id ?? ''}
        disabled={!mayWrite}
        onChange={(event) => onChange({ assignee_id: event.target.value || null })}
      >
        <option value="">{say('backlog.nobody')}</option>
        {people.map(({ id, display_name: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input
        key={issue.version}
        className={styles['points']}
        aria-label={say('backlog.points.of', { key: issue.key })}
        inputMode="decimal"
        placeholder="–"
        readOnly={!mayWrite}
        defaultValue={issue.points ?? ''}
        onBlur={(event) => {
          const typed = event.target.value.trim().replace(',', '.')
          const points = typed === '' ? null : Number(typed)
          if (Number.isNaN(points)) event.target.value = String(issue.points ?? '')
          else if (points !== (issue.points ?? null)) onChange({ points })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </div>
  )
}
