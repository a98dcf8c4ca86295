import { Button } from '@mui/material'
import { openProject } from '@/api/backlog'
import type { Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Acts } from './use-acts'
import styles from './backlog.module.css'

interface EmptyBacklogProps {
  team: Team
  hasProject: boolean
  isNarrow: boolean
  acts: Acts
  onClear: () => void
  onImport: () => void
}

/** Where there is nothing to show: why, and what to do about it. */
export function EmptyBacklog({ team, hasProject, isNarrow, acts, onClear, onImport }: EmptyBacklogProps) {
  const say = useSay()
  const may = (permission: string) => team.permissions.includes(permission)
  if (isNarrow)
    return (
      <Said title={say('backlog.empty.narrow')} text={say('backlog.empty.narrow.text')}>
        <Button variant="outlined" color="inherit" onClick={onClear}>
          {say('backlog.filter.clear')}
        </Button>
      </Said>
    )
  const key = projectKey(team.slug)
  const bring = may('backlog.import') && (
    <Button variant="outlined" color="inherit" onClick={onImport}>
      {say('backlog.import')}
    </Button>
  )
  if (!hasProject)
    return (
      <Said
        title={say('backlog.no-project')}
        text={say(may('team.manage') ? 'backlog.no-project.text' : 'backlog.no-project.ask')}
      >
        {may('team.manage') && (
          <Button
            variant="contained"
            onClick={() =>
              void acts.attempt(async () => {
                await openProject(team.id, key, team.name)
                await acts.anew()
              })
            }
          >
            {say('backlog.open-project', { key })}
          </Button>
        )}
        {bring}
      </Said>
    )
  return (
    <Said
      title={say('backlog.empty')}
      text={say(may('backlog.write') ? 'backlog.empty.text' : 'backlog.empty.read')}
    >
      {may('backlog.write') && (
        <Button variant="contained" onClick={() => document.getElementById('backlog-new')?.focus()}>
          {say('backlog.empty.first')}
        </Button>
      )}
      {bring}
    </Said>
  )
}

function Said({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <section className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles['ways']}>{children}</div>
    </section>
  )
}

/** A short key that the name of the team suggests. */
export function projectKey(slug: string): string {
  return slug
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, 4)
    .padEnd(2, 'X')
}
