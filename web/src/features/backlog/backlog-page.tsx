import { useState } from 'react'
import type { Issue, Team } from '@/api/types'
import { Refused } from '@/ui/refused'
import { useKeys } from '@/ui/use-keys'
import { BulkBar } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'
import { EmptyBacklog } from './empty-backlog'
import { everything, isNarrow } from './filter'
import { FilterBar } from './filter-bar'
import type { Known } from './filter-choices'
import { ImportDialog } from './import-dialog'
import { IssueList } from './issue-list'
import { IssuePanel } from './issue-panel'
import { KeysDialog } from './keys-dialog'
import { NewIssue } from './new-issue'
import { Head, Hint, type Over } from './page-parts'
import { isCounted, totalOf } from './pages'
import { nobody } from './selection'
import { useActs, type Acts } from './use-acts'
import { useIssues, useKnown } from './use-backlog'
import { useFilter } from './use-filter'
import styles from './backlog.module.css'

/** Everything a team may do one day, in order. */
export function Backlog({ team }: { team: Team }) {
  const { filter, open, choose, show } = useFilter()
  const list = useIssues(team.id, filter)
  const acts = useActs(team.id)
  const known = useKnown(team.id, list.data)
  const [over, setOver] = useState<Over>()
  const total = totalOf(list.data)
  const own = known.projects.filter(({ source, archived_at: gone }) => source === 'own' && !gone)
  const isFound = isNarrow(filter)
  const isEmpty = list.isSuccess && !list.isPlaceholderData && total === 0
  return (
    <div className={styles['page']} data-wide data-open={open ? '' : undefined}>
      <Head
        team={team}
        n={list.isPending ? undefined : total}
        isMore={list.hasNextPage && !isCounted(list.data)}
        isNarrow={isFound}
        onOver={setOver}
      />
      <Refused error={list.error ?? acts.error} onSettle={acts.settle} />
      {team.permissions.includes('backlog.write') && own.length > 0 && (
        <NewIssue projects={own} acts={acts} />
      )}
      {(!isEmpty || isFound) && <FilterBar filter={filter} known={known} choose={choose} />}
      {isEmpty ? (
        <EmptyBacklog
          team={team}
          hasProject={own.length > 0}
          isNarrow={isFound}
          acts={acts}
          onClear={() => choose(everything)}
          onImport={() => setOver('import')}
        />
      ) : (
        <Issues
          {...{ team, total, known, open, show, acts, over, setOver }}
          more={list}
          isRanked={filter.sort === 'rank'}
        />
      )}
      {over === 'import' && (
        <ImportDialog team={team.id} known={known} acts={acts} onClose={() => setOver(undefined)} />
      )}
      {over === 'keys' && <KeysDialog onClose={() => setOver(undefined)} />}
    </div>
  )
}

interface IssuesProps {
  team: Team
  total: number
  known: Known
  open: string | undefined
  show: (issue: string | undefined) => void
  acts: Acts
  over: Over | undefined
  setOver: (over: Over | undefined) => void
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  isRanked: boolean
}

/** The list, what is chosen of it, and the one that is open beside it. */
function Issues({ over, setOver, ...props }: IssuesProps) {
  const { team, known, open, show, acts, isRanked } = props
  const { issues } = known
  const [selection, setSelection] = useState(nobody)
  const mayWrite = team.permissions.includes('backlog.write')
  const chosen = issues.filter(({ id }) => selection.ids.has(id))
  const isAny = chosen.length > 0
  const close = () => {
    const row = document.getElementById(`issue-${open}`)
    show(undefined)
    row?.focus({ preventScroll: true })
  }
  useBacklogKeys(over !== undefined, setOver, isAny && mayWrite)
  return (
    <div className={styles['both']}>
      <div className={styles['main']}>
        <IssueList
          {...props}
          {...known}
          selection={selection}
          onOpen={(issue) => (issue ? show(issue) : close())}
          onSelect={setSelection}
        />
        {isAny && (
          <BulkBar
            n={chosen.length}
            mayWrite={mayWrite}
            mayMove={mayWrite && isRanked}
            onChange={() => setOver('bulk')}
            onTop={() => toTop(acts, issues, chosen)}
            onClear={() => setSelection(nobody)}
          />
        )}
        {!isAny && mayWrite && <Hint isRanked={isRanked} />}
      </div>
      {open && <IssuePanel {...props} id={open} first={issues[0]} onShow={show} onClose={close} />}
      {over === 'bulk' && isAny && (
        <BulkDialog
          issues={chosen}
          known={known}
          onChange={(...asked) => void acts.bulk(...asked)}
          onClose={() => setOver(undefined)}
        />
      )}
    </div>
  )
}

/** In their order, before the first that stays. */
function toTop(acts: Acts, issues: readonly Issue[], chosen: readonly Issue[]) {
  const first = issues.find((issue) => !chosen.includes(issue))
  const ids = chosen.map(({ id }) => id)
  if (first) void acts.rank(ids, { before_id: first.id })
}

function useBacklogKeys(isCovered: boolean, open: (over: Over) => void, mayBulk: boolean) {
  const focus = (id: string) => document.getElementById(id)?.focus()
  useKeys(
    isCovered
      ? {}
      : {
          '?': () => open('keys'),
          '/': () => focus('backlog-find'),
          n: () => focus('backlog-new'),
          ...(mayBulk && { b: () => open('bulk') }),
        },
  )
}
