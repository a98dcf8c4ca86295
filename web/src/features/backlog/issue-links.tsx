import { Alert, Button, MenuItem, TextField } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { findIssue, listIssues, listLinks, setLinks } from '@/api/backlog'
import { Problem } from '@/api/problem'
import type { Issue, SetLink, Team } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { useSettled } from '@/ui/use-settled'
import { linkOf, linkWords, seenFrom, type LinkWord } from './links'
import type { Acts } from './use-acts'
import styles from './panel.module.css'

interface IssueLinksProps {
  team: Team
  issue: Issue
  mayWrite: boolean
  acts: Acts
  onShow: (issue: string) => void
}

/** What an issue has to do with others, and the way there. */
export function IssueLinks({ team, issue, mayWrite, acts, onShow }: IssueLinksProps) {
  const say = useSay()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const queryKey = ['backlog-issue', team.id, issue.id, 'links']
  const links = useQuery({ queryKey, queryFn: ({ signal }) => listLinks(issue.id, signal) }).data ?? []
  const save = async (wished: readonly SetLink[]) => {
    setError(undefined)
    await setLinks(issue, wished).catch(setError)
    await Promise.all([queries.invalidateQueries({ queryKey }), acts.refresh(issue.id)])
  }
  if (!mayWrite && links.length === 0) return null
  return (
    <section>
      <h3>{say('backlog.field.links')}</h3>
      {error !== undefined && <Trouble error={error} />}
      <ul className={styles['links']}>
        {links.map((link) => {
          const seen = seenFrom(issue.id, link)
          return (
            <li key={`${seen.word} ${seen.id}`}>
              <span>{say(`backlog.link.${seen.word}`)}</span>
              <button type="button" title={seen.title} onClick={() => onShow(seen.id)}>
                <b>{seen.key}</b> {seen.title}
              </button>
              {mayWrite && (
                <Button
                  size="small"
                  color="inherit"
                  aria-label={say('backlog.link.remove', { key: seen.key })}
                  onClick={() => void save(links.filter((each) => each !== link))}
                >
                  ×
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {mayWrite && (
        <NewLink team={team.id} issue={issue} onLink={(link) => save([...links, link])} onError={setError} />
      )}
    </section>
  )
}

function Trouble({ error }: { error: unknown }) {
  const say = useSay()
  const words = error instanceof Problem ? problemWords(error, say).title : say('backlog.link.unknown')
  const details = error instanceof Problem ? error.details.map(({ message }) => message) : []
  return <Alert severity="error">{[words, ...details].join(' · ')}</Alert>
}

interface NewLinkProps {
  team: string
  issue: Issue
  onLink: (link: SetLink) => Promise<void>
  onError: (error: unknown) => void
}

const rest = 250

function NewLink({ team, issue, onLink, onError }: NewLinkProps) {
  const say = useSay()
  const list = useId()
  const [word, setWord] = useState<LinkWord>('blocks')
  const [typed, setTyped] = useState('')
  const text = useSettled(typed.trim(), rest)
  const found = useQuery({
    queryKey: ['backlog-suggested', team, text],
    queryFn: ({ signal }) => listIssues(team, { text, per_page: '8' }, undefined, signal),
    enabled: text.length > 1,
  }).data
  const add = async () => {
    const key = typed.trim().split(' ')[0] ?? ''
    if (!key) return
    const other = await findIssue(team, key.toUpperCase()).catch(() => undefined)
    if (!other) return onError(new Error(key))
    setTyped('')
    await onLink(linkOf(issue.id, word, other.id))
  }
  return (
    <form
      className={styles['link']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        select
        size="small"
        label={say('backlog.link.kind')}
        value={word}
        onChange={({ target }) => setWord(target.value as LinkWord)}
      >
        {linkWords.map((each) => (
          <MenuItem key={each} value={each}>
            {say(`backlog.link.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        size="small"
        label={say('backlog.link.to')}
        value={typed}
        slotProps={{ htmlInput: { list, autoComplete: 'off' } }}
        onChange={({ target }) => setTyped(target.value)}
      />
      <datalist id={list}>
        {found?.issues
          .filter(({ id }) => id !== issue.id)
          .map(({ key, title }) => (
            <option key={key} value={key} label={`${key} ${title}`} />
          ))}
      </datalist>
      <Button type="submit" variant="outlined" color="inherit" disabled={!typed.trim()}>
        {say('backlog.link.add')}
      </Button>
    </form>
  )
}
