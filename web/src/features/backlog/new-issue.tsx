import { Button, MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import type { BacklogProject } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Acts } from './use-acts'
import styles from './backlog.module.css'

/** A title and Enter, as often as somebody likes. With Shift it goes to the top. */
export function NewIssue({ projects, acts }: { projects: readonly BacklogProject[]; acts: Acts }) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [wanted, setWanted] = useState('')
  const project = projects.find((each) => each.id === wanted) ?? projects[0]
  if (!project) return null
  const add = (isAtTop: boolean) => {
    if (!title.trim()) return
    void acts.add(project.id, title.trim(), isAtTop)
    setTitle('')
  }
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault()
        add(false)
      }}
    >
      {projects.length > 1 && (
        <TextField
          select
          size="small"
          label={say('backlog.project')}
          value={project.id}
          sx={{ minWidth: 96 }}
          onChange={(event) => setWanted(event.target.value)}
        >
          {projects.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {each.key}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        id="backlog-new"
        size="small"
        fullWidth
        label={say('backlog.new')}
        value={title}
        slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' } }}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) return
          event.preventDefault()
          add(true)
        }}
      />
      <Button type="submit" variant="contained" disabled={!title.trim()}>
        {say('backlog.add')}
      </Button>
    </form>
  )
}
