import { Autocomplete, Button, IconButton, TextField } from '@mui/material'
import { useState } from 'react'
import { deleteSprint, moveSprintIssues, reopenSprint } from '@/api/sprints'
import type { Issue, Sprint, SprintFact, Team } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Refused } from '@/ui/refused'
import { useSettled } from '@/ui/use-settled'
import { datesOf } from './dates'
import { PlanDialog } from './plan-dialog'
import styles from './sprints.module.css'
import { CompleteDialog, StartDialog } from './turn-dialogs'
import { pointsOf, useFacts, useIssuesIn, useWaiting, type Act } from './use-sprints'

const rest = 250

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
  const inside = useIssuesIn(team.id, sprint.id)
  const issues = inside.data ?? []
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
      {sprint.goal && <Goal goal={sprint.goal} result={sprint.goal_result} />}
      {mayWrite && <Ways sprint={sprint} isEmpty={inside.data?.length === 0} act={act} onOpen={setDialog} />}
      {sprint.state === 'closed' ? (
        <Became sprint={sprint} />
      ) : (
        inside.data && (
          <Contents team={team} sprint={sprint} issues={issues} act={mayWrite ? act : undefined} />
        )
      )}
      <Refused error={inside.error} />
      {dialog === 'edit' && <PlanDialog team={team.id} sprint={sprint} onClose={close} />}
      {dialog === 'start' && <StartDialog sprint={sprint} issues={issues} onClose={close} />}
      {dialog === 'complete' && (
        <CompleteDialog sprint={sprint} issues={issues} others={others} onClose={close} />
      )}
    </section>
  )
}

function Goal({ goal, result }: { goal: string; result: Sprint['goal_result'] }) {
  const say = useSay()
  return (
    <>
      <p className={styles['prose']}>{goal}</p>
      {result !== 'not_set' && <p className={styles['quiet']}>{say(`sprints.result.${result}`)}</p>}
    </>
  )
}

function Ways(props: { sprint: Sprint; isEmpty: boolean; act: Act; onOpen: (step: Step) => void }) {
  const { sprint, isEmpty, act, onOpen } = props
  const say = useSay()
  return (
    <>
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
      {sprint.state === 'future' && !sprint.planned_end_at && (
        <p className={styles['quiet']}>{say('sprints.start.undated')}</p>
      )}
    </>
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
  const [typed, setTyped] = useState('')
  const waiting = useWaiting(team, useSettled(typed.trim(), rest)).data ?? []
  return (
    <Autocomplete
      size="small"
      options={waiting}
      value={null}
      blurOnSelect
      inputValue={typed}
      filterOptions={(found) => found}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
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
  const { data: facts, error } = useFacts(sprint)
  if (!facts) return <Refused error={error} />
  const done = facts.filter(({ outcome }) => outcome === 'completed')
  return (
    <>
      <h3>
        {say('sprints.became', {
          done: done.length,
          n: facts.length,
          points: finalPoints(done),
          all: finalPoints(facts),
        })}
      </h3>
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

function finalPoints(facts: readonly SprintFact[]): number {
  return facts.reduce((sum, fact) => sum + (fact.points_final ?? 0), 0)
}
