import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listIssues } from '@/api/backlog'
import { listSprintFacts, listSprints } from '@/api/sprints'
import type { Issue, Sprint } from '@/api/types'

export function useSprints(team: string) {
  return useQuery({ queryKey: ['sprints', team], queryFn: ({ signal }) => listSprints(team, signal) })
}

/** What is in a sprint now: everything, page by page. */
export function useIssuesIn(team: string, sprint: string) {
  return useQuery({
    queryKey: ['backlog', team, 'sprint', sprint],
    queryFn: async ({ signal }) => {
      const all: Issue[] = []
      let cursor: string | undefined
      do {
        const page = await listIssues(team, { sprint: [sprint] }, cursor, signal)
        all.push(...page.issues)
        cursor = page.next
      } while (cursor)
      return all.filter(isWhole)
    },
  })
}

/** What is open and in no sprint, by rank; what is typed finds the rest. */
export function useWaiting(team: string, text: string) {
  return useQuery({
    queryKey: ['backlog', team, 'waiting', text],
    queryFn: async ({ signal }) => {
      const open = { sprint: ['none'], status_state: ['todo', 'started'], ...(text && { text }) }
      return (await listIssues(team, open, undefined, signal)).issues.filter(isWhole)
    },
    placeholderData: keepPreviousData,
  })
}

/** Sub-tasks go where their issue goes. */
function isWhole(issue: Issue): boolean {
  return issue.level !== 'subtask'
}

/** What became of the issues of a sprint that is over. */
export function useFacts(sprint: Sprint) {
  return useQuery({
    queryKey: ['sprint-facts', sprint.id, sprint.version],
    queryFn: ({ signal }) => listSprintFacts(sprint.id, signal),
    enabled: sprint.state === 'closed',
  })
}

/** Does something and shows how things are then, whether it went well or not. */
export function useSprintAct(team: string) {
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const act = async (request: () => Promise<unknown>): Promise<boolean> => {
    setError(undefined)
    let isDone = true
    try {
      await request()
    } catch (failure) {
      setError(failure)
      isDone = false
    }
    await Promise.all(
      ['sprints', 'backlog', 'backlog-issue'].map((key) =>
        queries.invalidateQueries({ queryKey: [key, team] }),
      ),
    )
    return isDone
  }
  return { act, error }
}

export type Act = ReturnType<typeof useSprintAct>['act']

export function pointsOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.points ?? 0), 0)
}

export function isOpen(issue: Issue): boolean {
  return issue.state === 'todo' || issue.state === 'started'
}
