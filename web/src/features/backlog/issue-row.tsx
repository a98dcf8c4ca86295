import { memo, useState } from 'react'
import type { BacklogPerson, BacklogProject, Issue } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { wantsSingleKeys } from '@/ui/theme/appearance'
import { keyAct, type RowAct } from './row-act'
import { PointsField, RowSelect } from './row-fields'
import styles from './row.module.css'

interface IssueRowProps {
  issue: Issue
  isOpen: boolean
  isChosen: boolean
  mayWrite: boolean
  /** Only in the order of the ranks does moving mean anything. */
  mayMove: boolean
  people: readonly BacklogPerson[]
  statuses: BacklogProject['statuses']
  act: (issue: Issue, act: RowAct) => void
}

/** One issue of the list, changed where it stands. Drawn again only when something of it is another. */
export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { issue, mayWrite, mayMove, act } = props
  const { say } = useWords()
  const [isNaming, setNaming] = useState(false)
  const [over, setOver] = useState<'before' | 'after'>()
  const side = (event: React.DragEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY < top + height / 2 ? 'before' : 'after'
  }
  return (
    <div
      className={styles['row']}
      data-open={props.isOpen || undefined}
      data-chosen={props.isChosen || undefined}
      data-over={over}
      draggable={mayMove && !isNaming}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', issue.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (!mayMove) return
        event.preventDefault()
        setOver(side(event))
      }}
      onDragLeave={() => setOver(undefined)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(undefined)
        act(issue, { do: 'drop', moved: event.dataTransfer.getData('text/plain'), side: side(event) })
      }}
    >
      <span className={styles['grip']} data-off={!mayMove || undefined} aria-hidden="true">
        <Icon name="grip" />
      </span>
      <input
        type="checkbox"
        className={styles['box']}
        aria-label={say('backlog.choose', { key: issue.key })}
        checked={props.isChosen}
        onChange={() => undefined}
        onClick={(event) => act(issue, { do: event.shiftKey ? 'stretch' : 'toggle' })}
      />
      {isNaming ? (
        <TitleField
          issue={issue}
          onDone={(title) => {
            setNaming(false)
            if (title && title !== issue.title) act(issue, { do: 'change', patch: { title } })
            act(issue, { do: 'focus' })
          }}
        />
      ) : (
        <button
          id={`issue-${issue.id}`}
          type="button"
          className={styles['title']}
          title={issue.title}
          onClick={() => act(issue, { do: 'open' })}
          onDoubleClick={() => setNaming(mayWrite)}
          onKeyDown={(event) => {
            const meant = keyAct(event, wantsSingleKeys())
            if (!meant) return
            event.preventDefault()
            if (meant.do === 'rename') setNaming(mayWrite)
            else act(issue, meant)
          }}
        >
          <b>{issue.key}</b> <span>{issue.title}</span>
        </button>
      )}
      <Marks issue={issue} />
      <RowFields {...props} />
    </div>
  )
})

function RowFields({ issue, mayWrite, people, statuses, act }: IssueRowProps) {
  const { say } = useWords()
  const assignee = people.find(({ id }) => id === issue.assignee_id)
  const home = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') act(issue, { do: 'focus' })
  }
  return (
    <>
      <RowSelect
        className="status"
        label={say('backlog.status.of', { key: issue.key })}
        value={issue.status.id}
        shown={issue.status.name}
        disabled={!mayWrite}
        onKeyDown={home}
        onChange={(status) => act(issue, { do: 'change', patch: { status_id: status } })}
      >
        {statuses
          .filter(({ gone, id }) => !gone || id === issue.status.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </RowSelect>
      <RowSelect
        className="person"
        label={say('backlog.assignee.of', { key: issue.key })}
        value={issue.assignee_id ?? ''}
        shown={assignee?.display_name ?? say('backlog.nobody')}
        disabled={!mayWrite}
        onKeyDown={home}
        onChange={(person) => act(issue, { do: 'change', patch: { assignee_id: person || null } })}
      >
        <option value="">{say('backlog.nobody')}</option>
        {people
          .filter(({ active, id }) => active || id === issue.assignee_id)
          .map(({ id, display_name: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </RowSelect>
      <PointsField
        className={styles['points']}
        label={say('backlog.points.of', { key: issue.key })}
        points={issue.points}
        isFixed={!mayWrite}
        onChange={(points) => act(issue, { do: 'change', patch: { points } })}
      />
    </>
  )
}

function TitleField({ issue, onDone }: { issue: Issue; onDone: (title?: string) => void }) {
  const { say } = useWords()
  return (
    <input
      className={styles['name']}
      aria-label={say('backlog.rename', { key: issue.key })}
      defaultValue={issue.title}
      maxLength={300}
      autoFocus
      onBlur={(event) => onDone(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = issue.title
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}

/** What makes it stand out: that it waits, when it is due, what it is called. */
function Marks({ issue }: { issue: Issue }) {
  const { say, language } = useWords()
  const due = issue.due_on && new Date(`${issue.due_on}T12:00`)
  return (
    <span className={styles['marks']}>
      {issue.flagged && (
        <span className={styles['mark']} data-tone="bad">
          {say('backlog.field.flagged')}
        </span>
      )}
      {due && (
        <span className={styles['mark']}>
          {due.toLocaleDateString(language, { day: 'numeric', month: 'short' })}
        </span>
      )}
      {issue.labels.slice(0, 2).map((label) => (
        <span key={label} className={styles['mark']}>
          {label}
        </span>
      ))}
    </span>
  )
}
