import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { changeIssue, rankIssue } from '@/api/backlog'
import type { Issue, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './backlog.module.css'
import { IssueRow } from './issue-row'
import type { Act } from './use-backlog'
import { useBacklogPeople, useProjects } from './use-backlog'

interface IssueListProps {
  team: Team
  issues: readonly Issue[]
  more: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isPending: boolean
    fetchNextPage: () => unknown
  }
  chosen: string | undefined
  onChoose: (issue: string) => void
  act: Act
}

/** Only the rows that can be seen are drawn, however many there are. */
export function IssueList({ team, issues, more, chosen, onChoose, act }: IssueListProps) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const people = useBacklogPeople(team.id).data ?? []
  const projects = useProjects(team.id).data ?? []
  const mayWrite = team.permissions.includes('backlog.write')
  // What it returns changes under the same name, so the compiler leaves this component as it is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: issues.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 52,
    overscan: 12,
    getItemKey: (index) => issues[index]?.id ?? index,
  })
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= issues.length - 20 && more.hasNextPage && !more.isFetchingNextPage) void more.fetchNextPage()
  }, [last, issues.length, more])

  const go = (index: number) => {
    const issue = issues[index]
    if (!issue) return
    rows.scrollToIndex(index)
    requestAnimationFrame(() => document.getElementById(`issue-${issue.id}`)?.focus())
  }
  const move = (index: number, by: 1 | -1) => {
    const issue = issues[index]
    const other = issues[index + by]
    if (!issue || !other || !mayWrite) return
    const place = by === 1 ? { after_id: other.id } : { before_id: other.id }
    void act(() => rankIssue(team.id, issue.id, place)).then(() => go(index + by))
  }
  const drop = (moved: string, onto: Issue) => {
    const from = issues.findIndex(({ id }) => id === moved)
    const to = issues.indexOf(onto)
    if (from < 0 || from === to) return
    void act(() => rankIssue(team.id, moved, from < to ? { after_id: onto.id } : { before_id: onto.id }))
  }

  if (!more.isPending && issues.length === 0) return <p className={styles['empty']}>{say('backlog.empty')}</p>
  return (
    <div ref={frame} className={styles['list']} role="list" aria-label={say('backlog')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, key, start }) => {
          const issue = issues[index]
          if (!issue) return null
          return (
            <div
              key={key}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)` }}
              role="listitem"
              aria-setsize={more.hasNextPage ? -1 : issues.length}
              aria-posinset={index + 1}
            >
              <IssueRow
                issue={issue}
                isChosen={issue.id === chosen}
                mayWrite={mayWrite && issue.source === 'own'}
                people={people}
                statuses={projects.find(({ id }) => id === issue.project_id)?.statuses ?? []}
                onOpen={() => onChoose(issue.id)}
                onStep={(by) => go(index + by)}
                onMove={(by) => move(index, by)}
                onDrop={(moved) => drop(moved, issue)}
                onChange={(patch) => void act(() => changeIssue(issue, patch))}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
