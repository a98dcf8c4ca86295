import { Button, MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { useSay } from '@/i18n/words'
import type { Known } from './filter-choices'
import styles from './dialogs.module.css'

interface ImportStartProps {
  known: Known
  isBusy: boolean
  onFile: (kind: string, project: string | undefined, file: Blob) => void
}

/** What is in the file, whereto, and the file itself: chosen or dropped. */
export function ImportStart({ known, isBusy, onFile }: ImportStartProps) {
  const say = useSay()
  const [kind, setKind] = useState('issues')
  const own = known.projects.filter(({ source, archived_at: gone }) => source === 'own' && !gone)
  const [project, setProject] = useState('')
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined) => file && onFile(kind, project || undefined, file)
  return (
    <>
      <p>{say('backlog.import.text')}</p>
      <div className={styles['choices']}>
        <TextField
          select
          size="small"
          margin="dense"
          label={say('backlog.import.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <MenuItem value="issues">{say('backlog.import.issues')}</MenuItem>
          <MenuItem value="history">{say('backlog.history')}</MenuItem>
        </TextField>
        {own.length > 1 && (
          <TextField
            select
            size="small"
            margin="dense"
            label={say('backlog.import.home')}
            value={project}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            onChange={(event) => setProject(event.target.value)}
          >
            <MenuItem value="">{say('backlog.import.home.keys')}</MenuItem>
            {own.map(({ id, key, name }) => (
              <MenuItem key={id} value={id}>
                {key} {name}
              </MenuItem>
            ))}
          </TextField>
        )}
      </div>
      <div
        className={styles['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <p>{say('backlog.import.drop')}</p>
        <Button component="label" variant="contained" disabled={isBusy}>
          {say('backlog.import.choose')}
          <input
            type="file"
            className={styles['hidden']}
            accept=".csv,.tsv,.txt,text/csv"
            aria-label={say('backlog.import.file')}
            disabled={isBusy}
            onChange={(event) => take(event.target.files?.[0])}
          />
        </Button>
      </div>
    </>
  )
}
