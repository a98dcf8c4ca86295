import { useId } from 'react'
import type { Duplicates } from '@/api/import-stories'
import type { ImportedStories } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import styles from './import-preview.module.css'

interface ImportPreviewProps {
  found: ImportedStories
  duplicates: Duplicates
  onDuplicates: (duplicates: Duplicates) => void
}

type Row = ImportedStories['rows'][number]

const shownAtMost = 60
const modes: readonly Duplicates[] = ['skip', 'update', 'add']

/** What would become of every row, the ones that are left out with their reason. */
export function ImportPreview({ found, duplicates, onDuplicates }: ImportPreviewProps) {
  const say = useSay()
  const id = useId()
  const hasDuplicates = duplicates !== 'skip' || found.rows.some((row) => row.reason === 'already_there')
  const rest = found.rows.length - shownAtMost
  return (
    <section className={styles['preview']} aria-labelledby={id}>
      <h3 id={id} aria-live="polite">
        {say('import.count', { created: found.created, updated: found.updated, skipped: found.skipped })}
      </h3>
      {hasDuplicates && (
        <label className={styles['mode']}>
          {say('import.duplicates')}
          <select value={duplicates} onChange={(event) => onDuplicates(event.target.value as Duplicates)}>
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {say(`import.duplicates.${mode}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol className={styles['rows']} tabIndex={0} aria-label={say('import.rows')}>
        {found.rows.slice(0, shownAtMost).map((row) => (
          <li key={row.row} className={styles[row.action]}>
            <span className={`${styles['number']} num`}>{row.row}</span>
            <span className={styles['title']}>
              {row.ref && <b>{row.ref} </b>}
              {row.title ?? say('import.untitled')}
            </span>
            <span className={styles['fate']}>{say(fate(row))}</span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={styles['rest']}>{say('stories.more', { n: rest })}</p>}
      {found.not_read > 0 && (
        <p className={styles['rest']}>{say('import.not-read', { n: found.not_read })}</p>
      )}
    </section>
  )
}

function fate(row: Row): Key {
  if (row.action !== 'skip') return `import.${row.action}`
  return row.reason ? `import.reason.${row.reason}` : 'import.skip'
}
