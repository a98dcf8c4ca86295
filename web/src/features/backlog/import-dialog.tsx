import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  useMediaQuery,
} from '@mui/material'
import type { ImportPreview } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Refused } from '@/ui/refused'
import type { Known } from './filter-choices'
import { ImportLook } from './import-look'
import { ImportStart } from './import-start'
import type { Acts } from './use-acts'
import { useImport, type Importing } from './use-import'

/** A file is shown before anything of it is there. */
export function ImportDialog(props: { team: string; known: Known; acts: Acts; onClose: () => void }) {
  const { team, known, acts, onClose } = props
  const say = useSay()
  const isSmall = useMediaQuery('(max-width: 639px)')
  const file = useImport(team, acts, onClose)
  const { preview, progress } = file
  const close = progress === undefined ? onClose : undefined
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isSmall}
      maxWidth={preview ? 'md' : 'sm'}
      aria-labelledby="import-title"
      onClose={close}
    >
      <DialogTitle id="import-title">{say('backlog.import.title')}</DialogTitle>
      <DialogContent>
        <Refused error={file.error} />
        {progress !== undefined && (
          <LinearProgress
            variant="determinate"
            value={progress}
            aria-label={say('backlog.import.under-way')}
            sx={{ my: 2 }}
          />
        )}
        {preview ? (
          <ImportLook preview={preview} mapping={file.mapping} isBusy={file.isBusy} onMap={file.map} />
        ) : (
          <ImportStart known={known} isBusy={file.isBusy} onFile={file.open} />
        )}
      </DialogContent>
      {preview && <Decision preview={preview} file={file} />}
      <DialogActions>
        {preview && (
          <Button color="inherit" disabled={file.isBusy} onClick={file.restart} sx={{ mr: 'auto' }}>
            {say('backlog.import.other')}
          </Button>
        )}
        <Button color="inherit" disabled={progress !== undefined} onClick={onClose}>
          {say('backlog.cancel')}
        </Button>
        {preview && (
          <Button variant="contained" disabled={!file.mayBring} onClick={file.bring}>
            {say('backlog.import.bring', { n: file.brings })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

/** What is to become of rows that are there already, and of those that cannot be read. */
function Decision({ preview, file }: { preview: ImportPreview; file: Importing }) {
  const say = useSay()
  const { keepsKnown, skipsBad, wish } = file
  return (
    <DialogContent sx={{ flex: 'none', py: 1, borderTop: '1px solid var(--border)' }}>
      {preview.update > 0 && (
        <FormControlLabel
          control={<Checkbox checked={keepsKnown} onChange={(_, on) => wish({ keepsKnown: on })} />}
          label={say('backlog.import.keep', { n: preview.update })}
        />
      )}
      {preview.error > 0 && (
        <FormControlLabel
          control={<Checkbox checked={skipsBad} onChange={(_, on) => wish({ skipsBad: on })} />}
          label={say('backlog.import.skip', { n: preview.error })}
        />
      )}
    </DialogContent>
  )
}
