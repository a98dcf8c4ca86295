import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material'
import { useState } from 'react'
import { commitImport, importState, openImport } from '@/api/backlog'
import { Problem } from '@/api/problem'
import type { ImportPreview } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import type { Act } from './use-backlog'

const look = 500

/** A file is shown before anything of it is there. */
export function ImportDialog({ team, act, onClose }: { team: string; act: Act; onClose: () => void }) {
  const say = useSay()
  const [kind, setKind] = useState('issues')
  const [preview, setPreview] = useState<ImportPreview>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const attempt = async (request: () => Promise<void>) => {
    setError(undefined)
    setBusy(true)
    await request().catch(setError)
    setBusy(false)
  }
  const open = (file: File | undefined) => {
    if (file) void attempt(async () => setPreview(await openImport(team, kind, file)))
  }
  const bring = (shown: ImportPreview) =>
    attempt(async () => {
      await commitImport(shown, shown.error > 0)
      let state = await importState(shown)
      while (state === 'under-way') {
        await new Promise((resolve) => setTimeout(resolve, look))
        state = await importState(shown)
      }
      await act(() => Promise.resolve())
      toast(say(state === 'done' ? 'backlog.imported' : 'backlog.import.failed'))
      onClose()
    })
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose}>
      <DialogTitle>{say('backlog.import')}</DialogTitle>
      <DialogContent>
        {error instanceof Problem && (
          <Alert severity="error">
            {problemWords(error, say).title}
            {error.details.slice(0, 5).map(({ message }) => ` · ${message}`)}
          </Alert>
        )}
        {preview ? (
          <>
            <p>
              {say('backlog.import.counts', {
                create: preview.create,
                update: preview.update,
                skip: preview.skip,
                error: preview.error,
              })}
            </p>
            <ul>
              {preview.bad_rows.map(({ row, field, message }) => (
                <li key={`${row} ${field} ${message}`}>
                  {say('backlog.import.bad', { row })}: {field} {message}
                </li>
              ))}
            </ul>
            <ol>
              {preview.rows.map(({ row, key, title }) => (
                <li key={row}>
                  <b>{key}</b> {title}
                </li>
              ))}
            </ol>
          </>
        ) : (
          <>
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
            <p>{say('backlog.import.text')}</p>
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              aria-label={say('backlog.import.file')}
              disabled={isBusy}
              onChange={(event) => open(event.target.files?.[0])}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('close')}
        </Button>
        {preview && (
          <Button
            variant="contained"
            disabled={isBusy || preview.create + preview.update === 0}
            onClick={() => void bring(preview)}
          >
            {say('backlog.import.bring', { n: preview.create + preview.update })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
