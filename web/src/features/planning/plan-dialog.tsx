import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { useState } from 'react'
import { changeSprint, planSprint } from '@/api/sprints'
import type { Sprint } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Refused } from '@/ui/refused'
import { instantOf, typed } from './dates'
import { useSprintAct } from './use-sprints'

const twoWeeks = 14 * 86_400_000

interface PlanDialogProps {
  team: string
  sprint?: Sprint
  onPlanned?: (sprint: string) => void
  onClose: () => void
}

/** What people say about a sprint: its name, its goal, and from when to when. */
export function PlanDialog({ team, sprint, onPlanned, onClose }: PlanDialogProps) {
  const say = useSay()
  const { act, error } = useSprintAct(team)
  const [opened] = useState(() => Date.now())
  const [name, setName] = useState(sprint?.name ?? '')
  const [goal, setGoal] = useState(sprint?.goal ?? '')
  const [from, setFrom] = useState(typed(sprint ? sprint.planned_start_at : new Date(opened).toISOString()))
  const [until, setUntil] = useState(
    typed(sprint ? sprint.planned_end_at : new Date(opened + twoWeeks).toISOString()),
  )
  const isOver = sprint?.state === 'closed'
  const save = async () => {
    const start = instantOf(from)
    const end = instantOf(until)
    const dates = isOver
      ? {}
      : { ...(start && { planned_start_at: start }), ...(end && { planned_end_at: end }) }
    const wish = { name, goal, ...dates }
    const isDone = await act(async () => {
      if (sprint) await changeSprint(sprint, wish)
      else onPlanned?.((await planSprint(team, wish)).id)
    })
    if (isDone) onClose()
  }
  const when = (label: string, value: string, onChange: (text: string) => void) => (
    <TextField
      type="datetime-local"
      size="small"
      margin="dense"
      fullWidth
      label={label}
      value={value}
      disabled={isOver}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <DialogTitle>{say(sprint ? 'sprints.edit' : 'sprints.plan')}</DialogTitle>
        <DialogContent>
          <Refused error={error} />
          <TextField
            size="small"
            margin="dense"
            fullWidth
            autoFocus
            required
            label={say('sprints.name')}
            value={name}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            size="small"
            margin="dense"
            fullWidth
            multiline
            minRows={2}
            label={say('sprints.goal')}
            value={goal}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
            onChange={(event) => setGoal(event.target.value)}
          />
          {when(say('sprints.from'), from, setFrom)}
          {when(say('sprints.until'), until, setUntil)}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {say('close')}
          </Button>
          <Button type="submit" variant="contained" disabled={!name.trim()}>
            {say(sprint ? 'sprints.save' : 'sprints.plan')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
