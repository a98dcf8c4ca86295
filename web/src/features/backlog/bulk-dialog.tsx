import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material'
import { useState } from 'react'
import type { Patch } from '@/api/backlog'
import type { Issue } from '@/api/types'
import { useSay } from '@/i18n/words'
import { effectsOf } from './bulk'
import { BulkWishes } from './bulk-wishes'
import { differences, patchOf, statusesFor, valueWords, type Wishes } from './bulk-fields'
import type { Known } from './filter-choices'
import styles from './dialogs.module.css'

interface BulkDialogProps {
  issues: readonly Issue[]
  known: Known
  onChange: (issues: readonly Issue[], patch: Patch, isPartial: boolean) => void
  onClose: () => void
}

/** The same change for many issues, and what it would do to each of them before anything is done. */
export function BulkDialog({ issues, known, onChange, onClose }: BulkDialogProps) {
  const say = useSay()
  const isSmall = useMediaQuery('(max-width: 639px)')
  const [wishes, setWishes] = useState<Wishes>({})
  const patch = patchOf(wishes)
  const isAsked = Object.keys(wishes).length > 0
  const effects = effectsOf(issues, patch ?? {})
  const n = isAsked && patch ? effects.changing.length : 0
  const go = () => {
    if (!patch || n === 0) return
    onChange(issues, patch, effects.remote.length > 0)
    onClose()
  }
  return (
    <Dialog open fullWidth fullScreen={isSmall} maxWidth="md" onClose={onClose} aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{say('backlog.bulk.title', { n: issues.length })}</DialogTitle>
      <DialogContent>
        <div className={styles['halves']}>
          <BulkWishes
            wishes={wishes}
            known={known}
            statuses={statusesFor(issues, known)}
            onWish={setWishes}
          />
          <section className={styles['effects']} aria-live="polite">
            <h3>{say('backlog.bulk.effect')}</h3>
            {!isAsked && <p>{say('backlog.bulk.nothing')}</p>}
            {isAsked && !patch && <Alert severity="warning">{say('backlog.bulk.unreadable')}</Alert>}
            {isAsked && patch && (
              <>
                <p>
                  {say('backlog.bulk.counts', {
                    n,
                    same: effects.same.length,
                    remote: effects.remote.length,
                  })}
                </p>
                <EffectLines issues={effects.changing} patch={patch} known={known} />
              </>
            )}
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('backlog.cancel')}
        </Button>
        <Button variant="contained" disabled={n === 0} onClick={go}>
          {say('backlog.bulk.go', { n })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const shown = 50

function EffectLines({ issues, patch, known }: { issues: readonly Issue[]; patch: Patch; known: Known }) {
  const say = useSay()
  return (
    // It scrolls, so it can be reached by keyboard.
    <ul className={styles['lines']} tabIndex={0} aria-label={say('backlog.bulk.effect')}>
      {issues.slice(0, shown).map((issue) => (
        <li key={issue.id}>
          <b>{issue.key}</b>{' '}
          {differences(issue, patch).map(({ field, before, after }) => (
            <span key={field}>
              {say(`backlog.bulk.field.${field}`)} <s>{valueWords(field, before, known, say)}</s> →{' '}
              {valueWords(field, after, known, say)}
            </span>
          ))}
        </li>
      ))}
      {issues.length > shown && <li>{say('backlog.bulk.more', { n: issues.length - shown })}</li>}
    </ul>
  )
}
