import { Alert } from '@mui/material'
import type { Mapping } from '@/api/backlog-files'
import type { ImportPreview } from '@/api/types'
import { useSay } from '@/i18n/words'
import { BadRows } from './bad-rows'
import { fieldWords } from './field-words'
import { missing } from './mapping'
import styles from './dialogs.module.css'

interface ImportLookProps {
  preview: ImportPreview
  mapping: Mapping
  isBusy: boolean
  onMap: (column: string, field: string) => void
}

/** What would become of a file: what its columns mean, its first rows, everything bad, and what it brings along. */
export function ImportLook({ preview, mapping, isBusy, onMap }: ImportLookProps) {
  const say = useSay()
  const { create, update, skip, error } = preview
  const lacking = missing(preview.kind, mapping)
  return (
    <div className={styles['look']} aria-busy={isBusy}>
      <p className={styles['sum']} role="status">
        {say('backlog.import.counts', { create, update, skip, error })}
      </p>
      {lacking.map((any) => (
        <Alert key={any.join()} severity="warning" sx={{ mb: 1 }}>
          {say('backlog.import.lacking', {
            fields: any.map((field) => fieldWords(field, say)).join(` ${say('backlog.or')} `),
          })}
        </Alert>
      ))}
      <BadRows rows={preview.bad_rows} />
      <Columns preview={preview} mapping={mapping} onMap={onMap} />
      <NewThings preview={preview} />
      {preview.rows.length > 0 && <h3>{say('backlog.import.first', { n: preview.rows.length })}</h3>}
      <ol className={styles['rows']}>
        {preview.rows.map(({ row, action, key, title }) => (
          <li key={row}>
            <span className={styles['action']}>{say(`backlog.import.action.${action}`)}</span>
            <b>{key}</b> <span>{title}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Columns({ preview, mapping, onMap }: Omit<ImportLookProps, 'isBusy'>) {
  const say = useSay()
  const open = missing(preview.kind, mapping).length > 0 || preview.error > 0
  return (
    <details className={styles['columns']} open={open}>
      <summary>
        {say('backlog.import.columns', {
          n: Object.keys(mapping).length,
          all: preview.columns.length,
        })}
      </summary>
      <p className={styles['note']}>{say('backlog.import.columns.text')}</p>
      <ul>
        {preview.columns.map(({ name }, at) => (
          <li key={`${at} ${name}`}>
            <label htmlFor={`column-${at}`}>{name || '–'}</label>
            <span aria-hidden="true">→</span>
            <select
              id={`column-${at}`}
              value={mapping[name] ?? ''}
              data-off={mapping[name] ? undefined : ''}
              onChange={(event) => onMap(name, event.target.value)}
            >
              <option value="">{say('backlog.import.aside')}</option>
              {preview.fields.map((field) => (
                <option key={field} value={field}>
                  {fieldWords(field, say)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  )
}

const kinds = ['projects', 'statuses', 'people', 'disciplines', 'sprints'] as const

function NewThings({ preview }: { preview: ImportPreview }) {
  const say = useSay()
  const things = kinds.filter((kind) => preview.new_things[kind].length > 0)
  if (things.length === 0) return null
  return (
    <section>
      <h3>{say('backlog.import.along')}</h3>
      <ul className={styles['along']}>
        {things.map((kind) => (
          <li key={kind}>
            <b>{say(`backlog.import.new.${kind}`)}</b> {preview.new_things[kind].join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
