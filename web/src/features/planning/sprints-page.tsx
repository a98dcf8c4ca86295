import { Button } from '@mui/material'
import { useState } from 'react'
import type { Sprint, Team } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Refused } from '@/ui/refused'
import { datesOf } from './dates'
import { PlanDialog } from './plan-dialog'
import { SprintView } from './sprint-view'
import styles from './sprints.module.css'
import { useSprintAct, useSprints } from './use-sprints'

/** The sprints of a team, and the one that was chosen of them. */
export function Sprints({ team }: { team: Team }) {
  const say = useSay()
  const sprints = useSprints(team.id)
  const { act, error } = useSprintAct(team.id)
  const [wanted, setWanted] = useState<string>()
  const [isPlanning, setPlanning] = useState(false)
  const all = sprints.data ?? []
  const chosen = all.find((each) => each.id === wanted) ?? all[0]
  const mayWrite = team.permissions.includes('sprint.write')
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['eyebrow']}>{say('sprints')}</p>
          <h1 tabIndex={-1}>{sprints.data ? say('sprints.title', { n: all.length }) : say('sprints')}</h1>
        </div>
        {mayWrite && (
          <Button variant="contained" onClick={() => setPlanning(true)}>
            {say('sprints.plan')}
          </Button>
        )}
      </header>
      <Refused error={sprints.error ?? error} />
      {sprints.data && !chosen && <p className={styles['empty']}>{say('sprints.none')}</p>}
      {chosen && (
        <div className={styles['both']}>
          <SprintList sprints={all} chosen={chosen.id} onChoose={setWanted} />
          <SprintView key={chosen.id} team={team} sprint={chosen} others={all} act={act} />
        </div>
      )}
      {isPlanning && <PlanDialog team={team.id} onPlanned={setWanted} onClose={() => setPlanning(false)} />}
    </>
  )
}

function SprintList(props: {
  sprints: readonly Sprint[]
  chosen: string
  onChoose: (sprint: string) => void
}) {
  const { say, language } = useWords()
  return (
    <ul className={styles['sprints']}>
      {props.sprints.map((sprint) => (
        <li key={sprint.id}>
          <button
            type="button"
            className={styles['sprint']}
            aria-current={sprint.id === props.chosen || undefined}
            onClick={() => props.onChoose(sprint.id)}
          >
            <b>{sprint.name}</b>
            <span className={styles['state']} data-state={sprint.state}>
              {say(`sprints.state.${sprint.state}`)}
            </span>
            <span className={styles['quiet']}>{datesOf(sprint, language) ?? say('sprints.undated')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
