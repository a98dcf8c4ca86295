import { useId, type ReactNode } from 'react'
import type { Patch } from '@/api/backlog'
import type { Issue } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Known } from './filter-choices'
import { labelsOf } from './patch'
import { PointsField } from './row-fields'
import styles from './panel.module.css'

interface IssueFieldsProps {
  issue: Issue
  known: Known
  mayWrite: boolean
  onChange: (patch: Patch) => void
}

/** What an issue is like, each field kept when somebody goes on to the next. */
export function IssueFields({ issue, known, mayWrite, onChange }: IssueFieldsProps) {
  const say = useSay()
  const statuses = known.projects.find(({ id }) => id === issue.project_id)?.statuses ?? []
  const people = known.people.filter(
    ({ active, id }) => active || id === issue.assignee_id || id === issue.owner_id,
  )
  const shared = { issue, isFixed: !mayWrite, onChange }
  return (
    <div className={styles['fields']}>
      {mayWrite && <TitleField title={issue.title} onChange={(title) => onChange({ title })} />}
      <Choice
        {...shared}
        field="status_id"
        label={say('backlog.field.status')}
        value={issue.status.id}
        choices={statuses.filter(({ gone, id }) => !gone || id === issue.status.id)}
      />
      <Choice
        {...shared}
        field="assignee_id"
        label={say('backlog.field.assignee')}
        value={issue.assignee_id}
        empty={say('backlog.nobody')}
        choices={people.map(({ id, display_name: name }) => ({ id, name }))}
      />
      <Field label={say('backlog.field.points')}>
        {(id) => (
          <PointsField
            id={id}
            label={say('backlog.points.of', { key: issue.key })}
            points={issue.points}
            isFixed={!mayWrite}
            onChange={(points) => onChange({ points })}
          />
        )}
      </Field>
      <TextField {...shared} field="type" label={say('backlog.field.type')} most={60} isNeeded />
      <TextField {...shared} field="priority" label={say('backlog.field.priority')} most={60} />
      <Choice
        {...shared}
        field="owner_id"
        label={say('backlog.field.owner')}
        value={issue.owner_id}
        empty={say('backlog.nobody')}
        choices={people.map(({ id, display_name: name }) => ({ id, name }))}
      />
      {known.disciplines.length > 0 && (
        <Choice
          {...shared}
          field="discipline_id"
          label={say('backlog.field.discipline')}
          value={issue.discipline_id}
          empty={say('backlog.filter.none')}
          choices={known.disciplines}
        />
      )}
      <TextField {...shared} field="due_on" label={say('backlog.field.due_on')} type="date" />
      <TextField
        {...shared}
        field="labels"
        label={say('backlog.field.labels')}
        read={(typed) => labelsOf(typed)}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={issue.flagged}
          disabled={!mayWrite}
          onChange={(event) => onChange({ flagged: event.target.checked })}
        />
        {say('backlog.field.flagged')}
      </label>
    </div>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface Shared {
  issue: Issue
  label: string
  isFixed: boolean
  onChange: (patch: Patch) => void
}

interface ChoiceProps extends Shared {
  field: string
  value: string | undefined
  empty?: string
  choices: readonly { id: string; name: string }[]
}

function Choice({ field, label, value, empty, choices, isFixed, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          disabled={isFixed}
          onChange={(event) => onChange({ [field]: event.target.value || null })}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** As many lines as it needs; Enter keeps it. */
function TitleField({ title, onChange }: { title: string; onChange: (title: string) => void }) {
  const say = useSay()
  return (
    <div className={styles['title']}>
      <textarea
        key={title}
        aria-label={say('backlog.title.one')}
        rows={2}
        maxLength={300}
        defaultValue={title}
        onBlur={(event) => {
          const typed = event.target.value.replace(/\s+/g, ' ').trim()
          if (typed && typed !== title) onChange(typed)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            event.currentTarget.value = title
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
    </div>
  )
}

interface TextFieldProps extends Shared {
  field: 'type' | 'priority' | 'due_on' | 'labels'
  type?: string
  most?: number
  isNeeded?: boolean
  read?: (typed: string) => unknown
}

function TextField({
  issue,
  field,
  label,
  type = 'text',
  most,
  isNeeded,
  isFixed,
  read,
  onChange,
}: TextFieldProps) {
  const value = issue[field]
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  const keep = (typed: string) => {
    if (typed === text || (isNeeded && !typed)) return
    onChange({ [field]: read ? read(typed) : typed || null })
  }
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          key={text}
          type={type}
          maxLength={most}
          readOnly={isFixed}
          placeholder="–"
          defaultValue={text}
          onBlur={(event) => keep(event.target.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation()
              event.currentTarget.value = text
            }
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
      )}
    </Field>
  )
}
