import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  addIssue,
  changeIssue,
  changeIssues,
  deleteIssue,
  getIssue,
  rankIssues,
  restoreIssue,
  type Patch,
  type Place,
} from '@/api/backlog'
import type { Issue } from '@/api/types'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { waysBackFrom } from './bulk'
import { allOf, moved, ranked, replaced, waysBack, without, type Pages } from './pages'
import { former, patched } from './patch'
import { useProjects } from './use-backlog'

/** Everything that can be done to issues: shown at once, taken back where the server refuses, and undone on a click. */
export function useActs(team: string) {
  const say = useSay()
  const queries = useQueryClient()
  const projects = useProjects(team).data ?? []
  const [error, setError] = useState<unknown>()
  const line = useRef(Promise.resolve())

  const show = (change: (pages: Pages) => Pages) => {
    queries.removeQueries({ queryKey: ['backlog', team], type: 'inactive' })
    queries.setQueriesData<Pages>({ queryKey: ['backlog', team] }, (pages) => pages && change(pages))
  }
  const shown = () => queries.getQueriesData<Pages>({ queryKey: ['backlog', team], type: 'active' })[0]?.[1]
  const put = (issues: readonly Issue[]) => {
    show((pages) => replaced(pages, issues))
    for (const issue of issues) queries.setQueryData(['backlog-issue', team, issue.id], issue)
  }
  const anew = async () => {
    await Promise.all(
      ['backlog-projects', 'backlog-people', 'backlog-disciplines', 'backlog-issue'].map((key) =>
        queries.invalidateQueries({ queryKey: [key, team] }),
      ),
    )
    await queries.resetQueries({ queryKey: ['backlog', team] })
  }
  const attempt = async (act: () => Promise<void>, otherwise?: () => unknown) => {
    setError(undefined)
    try {
      await act()
    } catch (failure) {
      setError(failure)
      await otherwise?.()
    }
  }
  /** One after the other, since each builds on the order the one before made. */
  const inLine = (act: () => Promise<void>) => (line.current = line.current.then(act))
  const refresh = async (id: string) => put([await getIssue(id)])
  const undo = (act: () => void) => ({ label: say('backlog.undo'), act })

  const change = (issue: Issue, patch: Patch, isUndo = false) => {
    put([patched(issue, patch, projects)])
    return attempt(
      async () => {
        const after = await changeIssue(issue, patch)
        put([after])
        const back = former(issue, patch)
        toast(
          say(isUndo ? 'backlog.undone' : 'backlog.saved', { key: issue.key }),
          isUndo ? undefined : undo(() => void change(after, back, true)),
        )
      },
      () => refresh(issue.id).catch(() => put([issue])),
    )
  }

  const rank = (ids: readonly string[], place: Place, isUndo = false) => {
    const before = shown()
    const back = waysBack(allOf(before), ids)
    show((pages) => moved(pages, ids, place))
    const order = allOf(shown())
    const at = order.findIndex(({ id }) => id === ids[0])
    return inLine(() =>
      attempt(
        async () => {
          await rankIssues(team, ids, place)
          if (isUndo) return
          toast(
            say('backlog.moved', { key: order[at]?.key ?? '', n: ids.length, place: at + 1 }),
            undo(() => back.forEach((way) => void rank(way.ids, way.place, true))),
          )
        },
        () => queries.resetQueries({ queryKey: ['backlog', team] }),
      ),
    )
  }

  const bulk = (issues: readonly Issue[], patch: Patch, isPartial: boolean) =>
    attempt(async () => {
      const outcomes = await changeIssues(
        team,
        issues.map(({ id }) => id),
        patch,
        isPartial,
      )
      const versions = new Map(
        outcomes.flatMap(({ issue_id: id, result, version }) =>
          result === 'changed' && version !== undefined ? [[id, version] as const] : [],
        ),
      )
      const changed = issues.filter(({ id }) => versions.has(id))
      put(
        changed.map((issue) => ({
          ...patched(issue, patch, projects),
          version: versions.get(issue.id) ?? issue.version,
        })),
      )
      const ways = waysBackFrom(issues, patch, outcomes)
      toast(
        say('backlog.bulk.done', { n: changed.length }),
        undo(() => void takeBack(ways)),
      )
    })

  const takeBack = (ways: readonly { issues: Issue[]; patch: Patch }[]) =>
    attempt(async () => {
      for (const way of ways) {
        const outcomes = await changeIssues(
          team,
          way.issues.map(({ id }) => id),
          way.patch,
          true,
        )
        const versions = new Map(outcomes.map(({ issue_id: id, version }) => [id, version]))
        put(way.issues.map((issue) => ({ ...issue, version: versions.get(issue.id) ?? issue.version })))
      }
      toast(say('backlog.bulk.undone'))
    }, anew)

  const add = (project: string, title: string, isAtTop: boolean) =>
    attempt(async () => {
      const issue = await addIssue(team, project, title)
      const first = allOf(shown())[0]
      show((pages) => ranked(pages, issue))
      if (isAtTop && first) await rank([issue.id], { before_id: first.id }, true)
      const toTop = {
        label: say('backlog.to-top'),
        act: () => first && void rank([issue.id], { before_id: first.id }),
      }
      toast(
        say(isAtTop ? 'backlog.added.top' : 'backlog.added', { key: issue.key }),
        first && !isAtTop ? toTop : undefined,
      )
    })

  const remove = (issue: Issue) => {
    show((pages) => without(pages, [issue.id]))
    return attempt(
      async () => {
        await deleteIssue(issue)
        toast(
          say('backlog.deleted', { key: issue.key }),
          undo(
            () =>
              void attempt(async () => {
                const back = await restoreIssue(issue)
                show((pages) => ranked(pages, back))
              }),
          ),
        )
      },
      () => show((pages) => ranked(pages, issue)),
    )
  }

  /** As of this moment, which may be ahead of what is drawn. */
  const order = () => allOf(shown())

  return {
    change,
    rank,
    order,
    bulk,
    add,
    remove,
    anew,
    attempt,
    refresh,
    error,
    settle: () => setError(undefined),
  }
}

export type Acts = ReturnType<typeof useActs>
