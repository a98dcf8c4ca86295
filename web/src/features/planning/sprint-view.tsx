import { Autocomplete, Button, IconButton, TextField } from '@mui/material'
import { useState } from 'react'
import { deleteSprint, moveSprintIssues, reopenSprint } from '@/api/sprints'
import type { Issue, Sprint, Team } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { datesOf } from './dates'
import { PlanDialog } from './plan-dialog'
import styles from './sprints.module.css'
import { CompleteDialog, StartDialog } from './turn-dialogs'
import { pointsOf, useFacts, useIssuesIn, type Act } from './use-sprints'

interface SprintViewProps {
  team: Team
  sprint: Sprint
  others: readonly Sprint[]
  act: Act
}

type Step = 'edit' | 'start' | 'complete'

/** One sprint: when, what for, what is in it, and what can be done with it. */
export function SprintView({ team, sprint, others, act }: SprintViewProps) {
  const { say, language } = useWords()
  const issues = useIssuesIn(team.id, sprint.id).data ?? []
  const [dialog, setDialog] = useState<Step>()
  const close = () => setDialog(undefined)
  const mayWrite = team.permissions.includes('sprint.write') && !sprint.connection_id
  return (
    <section className={styles['panel']} aria-label={sprint.name}>
      <p className={styles['eyebrow']}>
        {say(`sprints.state.${sprint.state}`)} · {datesOf(sprint, language) ?? say('sprints.undated')}
        {sprint.sealing === 'sealed' && ` · ${say('sprints.sealed')}`}
      </p>
      <h2>{sprint.name}</h2>
      {sprint.goal && <p className={styles['prose']}>{sprint.goal}</p>}
      {sprint.goal && sprint.goal_result !== 'not_set' && (
        <p className={styles['quiet']}>{say(`sprints.result.${sprint.goal_result}`)}</p>
      )}
      {mayWrite && <Ways sprint={sprint} isEmpty={issues.length === 0} act={act} onOpen={setDialog} />}
      {sprint.state === 'closed' ? (
        <Became sprint={sprint} />
      ) : (
        <Contents team={team} sprint={sprint} issues={issues} act={mayWrite ? act : undefined} />
      )}
      {dialog === 'edit' && <PlanDialog team={team.id} sprint={sprint} act={act} onClose={close} />}
      {dialog === 'start' && <StartDialog sprint={sprint} issues={issues} act={act} onClose={close} />}
      {dialog === 'complete' && (
        <CompleteDialog sprint={sprint} issues={issues} others={others} act={act} onClose={close} />
      )}
    </section>
  )
}

function Ways(props: { sprint: Sprint; isEmpty: boolean; act: Act; onOpen: (step: Step) => void }) {
  const { sprint, isEmpty, act, onOpen } = props
  const say = useSay()
  return (
    <div className={styles['ways']}>
      {sprint.state === 'future' && (
        <Button variant="contained" disabled={!sprint.planned_end_at} onClick={() => onOpen('start')}>
          {say('sprints.start')}
        </Button>
      )}
      {sprint.state === 'active' && (
        <Button variant="contained" onClick={() => onOpen('complete')}>
          {say('sprints.complete')}
        </Button>
      )}
      {sprint.state === 'closed' && (
        <Button color="inherit" variant="outlined" onClick={() => void act(() => reopenSprint(sprint))}>
          {say('sprints.reopen')}
        </Button>
      )}
      <Button color="inherit" variant="outlined" onClick={() => onOpen('edit')}>
        {say('sprints.edit')}
      </Button>
      {sprint.state === 'future' && isEmpty && (
        <Button color="error" onClick={() => void act(() => deleteSprint(sprint))}>
          {say('sprints.delete')}
        </Button>
      )}
    </div>
  )
}

function Contents(props: { team: Team; sprint: Sprint; issues: readonly Issue[]; act: Act | undefined }) {
  const { team, sprint, issues, act } = props
  const say = useSay()
  return (
    <>
      <h3>{say('sprints.issues', { n: issues.length, points: pointsOf(issues) })}</h3>
      {act && <AddIssue team={team.id} sprint={sprint} act={act} />}
      {issues.length === 0 && <p className={styles['empty']}>{say('sprints.empty')}</p>}
      <ul className={styles['issues']}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <span className={styles['key']}>{issue.key}</span>
            <span className={styles['title']}>{issue.title}</span>
            <span className={styles['quiet']}>{say(`backlog.state.${issue.state}`)}</span>
            <span className={styles['points']}>{issue.points ?? '–'}</span>
            {act && (
              <IconButton
                size="small"
                aria-label={say('sprints.remove', { key: issue.key })}
                onClick={() => void act(() => moveSprintIssues(sprint, { remove: [issue.id] }))}
              >
                <Icon name="x" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function AddIssue({ team, sprint, act }: { team: string; sprint: Sprint; act: Act }) {
  const say = useSay()
  const waiting = useIssuesIn(team, 'none', 'todo').data ?? []
  return (
    <Autocomplete
      size="small"
      options={waiting}
      value={null}
      blurOnSelect
      sx={{ mb: 1.5 }}
      getOptionKey={(issue) => issue.id}
      getOptionLabel={(issue) => `${issue.key} ${issue.title}`}
      renderInput={(params) => <TextField {...params} label={say('sprints.add')} />}
      onChange={(_, issue) => {
        if (issue) void act(() => moveSprintIssues(sprint, { add: [issue.id] }))
      }}
    />
  )
}

function Became({ sprint }: { sprint: Sprint }) {
  const say = useSay()
  const facts = useFacts(sprint).data ?? []
  const points = facts.reduce((sum, fact) => sum + (fact.points_final ?? 0), 0)
  return (
    <>
      <h3>{say('sprints.issues', { n: facts.length, points })}</h3>
      <ul className={styles['issues']}>
        {facts.map((fact) => (
          <li key={fact.issue_id}>
            <span className={styles['key']}>{fact.key}</span>
            <span className={styles['title']}>{fact.title}</span>
            <span className={styles['quiet']}>{say(`sprints.outcome.${fact.outcome}`)}</span>
            <span className={styles['points']}>{fact.points_final ?? '–'}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
