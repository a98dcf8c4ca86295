import { Button } from '@mui/material'
import { useSay } from '@/i18n/words'
import { most } from './bulk'
import styles from './backlog.module.css'

interface BulkBarProps {
  n: number
  mayWrite: boolean
  mayMove: boolean
  onChange: () => void
  onTop: () => void
  onClear: () => void
}

/** What can be done with those that are chosen. */
export function BulkBar({ n, mayWrite, mayMove, onChange, onTop, onClear }: BulkBarProps) {
  const say = useSay()
  return (
    <div className={styles['bulk']} role="region" aria-label={say('backlog.chosen')}>
      <b role="status">
        {say('backlog.chosen.n', { n })}
        {n === most && ` · ${say('backlog.chosen.most', { n })}`}
      </b>
      <div className={styles['ways']}>
        {mayWrite && (
          <Button size="small" variant="contained" onClick={onChange}>
            {say('backlog.bulk')}
          </Button>
        )}
        {mayMove && (
          <Button size="small" variant="outlined" color="inherit" onClick={onTop}>
            {say('backlog.to-top')}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={onClear}>
          {say('backlog.chosen.clear')}
        </Button>
      </div>
    </div>
  )
}
