import { Button, Drawer } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { getIssue } from '@/api/backlog'
import type { Issue, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Known } from './filter-choices'
import { IssueFields } from './issue-fields'
import { IssueHistory } from './issue-history'
import { IssueLinks } from './issue-links'
import { TextBlock } from './text-block'
import type { Acts } from './use-acts'
import { useNarrow } from './use-narrow'
import styles from './panel.module.css'

interface IssuePanelProps {
  team: Team
  id: string
  known: Known
  first: Issue | undefined
  isRanked: boolean
  acts: Acts
  onShow: (issue: string) => void
  onClose: () => void
}

/** One issue with everything about it: beside the list where there is room, over it where there is not. */
export function IssuePanel(props: IssuePanelProps) {
  const { team, id, onClose } = props
  const say = useSay()
  const issue = useQuery({
    queryKey: ['backlog-issue', team.id, id],
    queryFn: ({ signal }) => getIssue(id, signal),
  })
  const inside = issue.data ? (
    <Shown {...props} key={id} issue={issue.data} />
  ) : (
    <>
      {issue.isError && <p>{say('backlog.gone')}</p>}
      <Button color="inherit" variant="outlined" onClick={onClose}>
        {say('close')}
      </Button>
    </>
  )
  return (
    <Frame label={issue.data?.key ?? say('loading')} isBusy={issue.isPending} onClose={onClose}>
      {inside}
    </Frame>
  )
}

interface FrameProps {
  label: string
  isBusy: boolean
  onClose: () => void
  children: ReactNode
}

function Frame({ label, isBusy, onClose, children }: FrameProps) {
  const isOver = useNarrow(1179)
  if (!isOver)
    return (
      <aside
        className={styles['panel']}
        aria-label={label}
        aria-busy={isBusy}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
      >
        {children}
      </aside>
    )
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { className: styles['drawer'], role: 'dialog', 'aria-label': label, 'aria-busy': isBusy },
      }}
    >
      {children}
    </Drawer>
  )
}

function Shown(props: IssuePanelProps & { issue: Issue }) {
  const { team, issue, known, first, acts, onShow, onClose } = props
  const say = useSay()
  const mayWrite = team.permissions.includes('backlog.write') && issue.source === 'own'
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  const change = (patch: Record<string, unknown>) => void acts.change(issue, patch)
  return (
    <>
      <div className={styles['top']}>
        <span className={styles['key']}>
          {issue.key} · {issue.type}
        </span>
        <Button size="small" color="inherit" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
      <h2 ref={head} tabIndex={-1} className={mayWrite ? styles['quiet'] : undefined}>
        {issue.title}
      </h2>
      {issue.source === 'tracker' && (
        <p className={styles['note']}>
          {say('backlog.remote')}{' '}
          {issue.url && (
            <a href={issue.url} rel="noreferrer" target="_blank">
              {say('backlog.remote.open')}
            </a>
          )}
        </p>
      )}
      <IssueFields issue={issue} known={known} mayWrite={mayWrite} onChange={change} />
      <TextBlock
        key={`${issue.version} description`}
        label={say('backlog.description')}
        text={issue.description ?? ''}
        mayWrite={mayWrite}
        onChange={(description) => change({ description: description || null })}
      />
      <IssueLinks team={team} issue={issue} mayWrite={mayWrite} acts={acts} onShow={onShow} />
      <IssueHistory team={team.id} issue={issue} />
      {mayWrite && (
        <div className={styles['ways']}>
          {props.isRanked && first && first.id !== issue.id && (
            <Button
              size="small"
              color="inherit"
              variant="outlined"
              onClick={() => void acts.rank([issue.id], { before_id: first.id })}
            >
              {say('backlog.to-top')}
            </Button>
          )}
          <Button
            size="small"
            color="error"
            onClick={() => {
              void acts.remove(issue)
              onClose()
            }}
          >
            {say('backlog.delete')}
          </Button>
        </div>
      )}
    </>
  )
}
