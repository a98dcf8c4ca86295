import { Alert, Button, MenuItem, TextField } from '@mui/material'
import { useDeferredValue, useState } from 'react'
import { addIssue, openProject } from '@/api/backlog'
import { Problem } from '@/api/problem'
import type { Team } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { ImportDialog } from './import-dialog'
import { IssueList } from './issue-list'
import { IssuePanel } from './issue-panel'
import styles from './backlog.module.css'
import { useBacklogAct, useIssues, useProjects } from './use-backlog'

const states = ['todo', 'started', 'done', 'dropped'] as const

/** Everything a team may do one day, in order. */
export function Backlog({ team }: { team: Team }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [state, setState] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [isImporting, setImporting] = useState(false)
  const issues = useIssues(team.id, { text: useDeferredValue(text), state })
  const { act, error } = useBacklogAct(team.id)
  const known = issues.data?.pages.flatMap((page) => page.issues) ?? []
  const mayWrite = team.permissions.includes('backlog.write')
  const shown = issues.error ?? error
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['eyebrow']}>{say('backlog')}</p>
          <h1 tabIndex={-1}>{say('backlog.title', { n: known.length, more: issues.hasNextPage ? 1 : 0 })}</h1>
        </div>
        <div className={styles['ways']}>
          <Button href={`/api/v1/teams/${team.id}/issues/export`} variant="outlined" color="inherit">
            {say('backlog.export')}
          </Button>
          {team.permissions.includes('backlog.import') && (
            <Button variant="outlined" color="inherit" onClick={() => setImporting(true)}>
              {say('backlog.import')}
            </Button>
          )}
        </div>
      </header>
      <div className={styles['filters']} role="search">
        <TextField
          size="small"
          type="search"
          label={say('backlog.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          select
          size="small"
          label={say('backlog.state')}
          value={state}
          sx={{ minWidth: 140 }}
          onChange={(event) => setState(event.target.value)}
        >
          <MenuItem value="">{say('backlog.state.all')}</MenuItem>
          {states.map((each) => (
            <MenuItem key={each} value={each}>
              {say(`backlog.state.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </div>
      {shown instanceof Problem && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {problemWords(shown, say).title}
          {shown.details.map(({ message }) => ` · ${message}`)}
        </Alert>
      )}
      {mayWrite && <NewIssue team={team} act={act} />}
      <div className={styles['both']} data-open={chosen ? '' : undefined}>
        <IssueList team={team} issues={known} more={issues} chosen={chosen} onChoose={setChosen} act={act} />
        {chosen && (
          <IssuePanel key={chosen} team={team} id={chosen} act={act} onClose={() => setChosen(undefined)} />
        )}
      </div>
      {isImporting && <ImportDialog team={team.id} act={act} onClose={() => setImporting(false)} />}
    </>
  )
}

function NewIssue({ team, act }: { team: Team; act: ReturnType<typeof useBacklogAct>['act'] }) {
  const say = useSay()
  const projects = useProjects(team.id)
  const [title, setTitle] = useState('')
  const own = projects.data?.filter((each) => each.source === 'own' && !each.archived_at) ?? []
  const [wanted, setWanted] = useState('')
  const project = own.find((each) => each.id === wanted) ?? own[0]
  if (projects.data && !project) {
    if (!team.permissions.includes('team.manage')) return <p>{say('backlog.no-project')}</p>
    const key = team.slug
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/^[0-9]+/, '')
      .slice(0, 4)
      .padEnd(2, 'X')
    return (
      <p>
        {say('backlog.no-project')}{' '}
        <Button variant="contained" onClick={() => void act(() => openProject(team.id, key, team.name))}>
          {say('backlog.open-project', { key })}
        </Button>
      </p>
    )
  }
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!project || !title.trim()) return
        void act(() => addIssue(team.id, project.id, title))
        setTitle('')
      }}
    >
      {own.length > 1 && project && (
        <TextField
          select
          size="small"
          label={say('backlog.project')}
          value={project.id}
          onChange={(event) => setWanted(event.target.value)}
        >
          {own.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {each.key}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        size="small"
        fullWidth
        label={say('backlog.new')}
        value={title}
        slotProps={{ htmlInput: { maxLength: 300 } }}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" variant="contained" disabled={!title.trim()}>
        {say('backlog.add')}
      </Button>
    </form>
  )
}
