import { useState } from 'react'
import { exportAddress, type ExportFormat } from '@/api/get-summary'
import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './exports.module.css'

const formats: readonly ExportFormat[] = ['pdf', 'xlsx', 'csv', 'md', 'json']

/** Files to keep, for whoever ran the session. */
export function Exports({ id }: { id: string }) {
  const say = useSay()
  const [withVotes, setVotes] = useState(false)
  return (
    <section className={styles['exports']} aria-labelledby="exports">
      <h2 id="exports">{say('export.title')}</h2>
      <label>
        <input type="checkbox" checked={withVotes} onChange={(event) => setVotes(event.target.checked)} />
        {say('export.votes')}
      </label>
      <div className={styles['files']}>
        {formats.map((format) => (
          <a
            key={format}
            className={buttonClass('plain', 'medium')}
            href={exportAddress(id, format, withVotes)}
            download
          >
            <Icon name="download" />
            {say(`export.${format}`)}
          </a>
        ))}
      </div>
    </section>
  )
}
