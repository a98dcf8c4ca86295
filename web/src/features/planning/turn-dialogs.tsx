import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { completeSprint, startSprint } from '@/api/sprints'
import type { Issue, Sprint } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Refused } from '@/ui/refused'
import styles from './sprints.module.css'
import { isOpen, pointsOf, useSprintAct } from './use-sprints'

const results = ['not_set', 'met', 'partly', 'missed'] as const

interface TurnProps {
  sprint: Sprint
  issues: readonly Issue[]
  onClose: () => void
}

/** Says what counts as planned before it begins. */
export function StartDialog({ sprint, issues, onClose }: TurnProps) {
  const say = useSay()
  const { act, error } = useSprintAct(sprint.team_id)
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose}>
      <DialogTitle>{sprint.name}</DialogTitle>
      <DialogContent>
        <Refused error={error} />
        <p>{say('sprints.start.text', { n: issues.length, points: pointsOf(issues) })}</p>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('close')}
        </Button>
        <Button
          variant="contained"
          onClick={() => void act(() => startSprint(sprint)).then((isDone) => isDone && onClose())}
        >
          {say('sprints.start')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Shows what will move before it ends, and asks where to. */
export function CompleteDialog({
  sprint,
  issues,
  others,
  onClose,
}: TurnProps & { others: readonly Sprint[] }) {
  const say = useSay()
  const { act, error } = useSprintAct(sprint.team_id)
  const open = issues.filter(isOpen)
  const targets = others.filter(
    (each) => each.id !== sprint.id && each.state !== 'closed' && !each.connection_id,
  )
  const [to, setTo] = useState(targets[0]?.id ?? 'backlog')
  const [result, setResult] = useState<(typeof results)[number]>('not_set')
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose}>
      <DialogTitle>{sprint.name}</DialogTitle>
      <DialogContent>
        <Refused error={error} />
        <p>{say('sprints.complete.text', { n: open.length })}</p>
        {open.length > 0 && (
          <>
            <ul className={styles['moving']}>
              {open.map((issue) => (
                <li key={issue.id}>
                  <b>{issue.key}</b> {issue.title}
                </li>
              ))}
            </ul>
            <TextField
              select
              size="small"
              margin="dense"
              fullWidth
              label={say('sprints.complete.to')}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            >
              {targets.map((each) => (
                <MenuItem key={each.id} value={each.id}>
                  {each.name}
                </MenuItem>
              ))}
              <MenuItem value="backlog">{say('sprints.backlog')}</MenuItem>
            </TextField>
          </>
        )}
        {sprint.goal && (
          <TextField
            select
            size="small"
            margin="dense"
            fullWidth
            label={say('sprints.result')}
            helperText={sprint.goal}
            value={result}
            onChange={(event) => setResult(results.find((each) => each === event.target.value) ?? 'not_set')}
          >
            {results.map((each) => (
              <MenuItem key={each} value={each}>
                {say(`sprints.result.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('close')}
        </Button>
        <Button
          variant="contained"
          onClick={() =>
            void act(() => completeSprint(sprint, to, result)).then((isDone) => isDone && onClose())
          }
        >
          {say('sprints.complete')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
