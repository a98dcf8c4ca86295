import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { BacklogPerson, BacklogProject, Issue, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { IssueRow } from './issue-row'
import type { Selection } from './selection'
import type { Acts } from './use-acts'
import { useNarrow } from './use-narrow'
import { useRowActs, type RowField } from './use-row-acts'
import styles from './backlog.module.css'
import rowStyles from './row.module.css'

interface IssueListProps {
  team: Team
  issues: readonly Issue[]
  total: number
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  people: readonly BacklogPerson[]
  projects: readonly BacklogProject[]
  isRanked: boolean
  open: string | undefined
  onOpen: (issue: string | undefined) => void
  selection: Selection
  onSelect: (selection: Selection) => void
  acts: Acts
}

/** Only the rows that can be seen are drawn, however many there are; what is not here yet is fetched when it comes into sight. */
export function IssueList(props: IssueListProps) {
  const { team, issues, total, more, people, projects, isRanked, selection } = props
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const height = useNarrow(640) ? 96 : 48
  const mayWrite = team.permissions.includes('backlog.write')
  // The same function as long as the list is the same: otherwise all ten thousand places are counted anew at each step.
  const getItemKey = useCallback((index: number) => issues[index]?.id ?? index, [issues])
  // What it returns changes under the same name, so the compiler leaves this component as it is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: Math.max(total, issues.length),
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 10,
    getItemKey,
  })
  useEffect(() => rows.measure(), [rows, height])
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= issues.length - 30 && more.hasNextPage && !more.isFetchingNextPage) void more.fetchNextPage()
  }, [last, issues.length, more])

  const go = (index: number, id: string, field?: RowField) => {
    rows.scrollToIndex(index)
    // Its row may have to be drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => focusOn(id, field)))
  }
  const act = useRowActs({ ...props, mayWrite, go })

  return (
    <div
      ref={frame}
      className={styles['list']}
      role="list"
      aria-label={say('backlog')}
      tabIndex={-1}
      aria-busy={more.isFetchingNextPage}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, key, start }) => {
          const issue = issues[index]
          return (
            <div
              key={key}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)`, height }}
              role="listitem"
              aria-setsize={Math.max(total, issues.length)}
              aria-posinset={index + 1}
            >
              {issue ? (
                <IssueRow
                  issue={issue}
                  isOpen={issue.id === props.open}
                  isChosen={selection.ids.has(issue.id)}
                  mayWrite={mayWrite && issue.source === 'own'}
                  mayMove={mayWrite && issue.source === 'own' && isRanked}
                  people={people}
                  statuses={projects.find(({ id }) => id === issue.project_id)?.statuses ?? none}
                  act={act}
                />
              ) : (
                <span className={styles['coming']}>{say('loading')}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const none: BacklogProject['statuses'] = []

function focusOn(id: string, field?: RowField) {
  const title = document.getElementById(`issue-${id}`)
  const within = field && title?.parentElement?.querySelector<HTMLElement>(`.${rowStyles[field]}`)
  const target = within ?? title
  target?.focus({ preventScroll: true })
}
