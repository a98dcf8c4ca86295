import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listBacklogPeople, listIssues, listProjects, type IssueFilter } from '@/api/backlog'

/** The issues of a team in their order, fetched piece by piece as somebody scrolls. */
export function useIssues(team: string, filter: IssueFilter) {
  return useInfiniteQuery({
    queryKey: ['backlog', team, filter],
    queryFn: ({ pageParam, signal }) => listIssues(team, filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
}

export function useProjects(team: string) {
  return useQuery({
    queryKey: ['backlog-projects', team],
    queryFn: ({ signal }) => listProjects(team, signal),
  })
}

export function useBacklogPeople(team: string) {
  return useQuery({
    queryKey: ['backlog-people', team],
    queryFn: ({ signal }) => listBacklogPeople(team, signal),
  })
}

/** Does something and shows how things are then, whether it went well or not. */
export function useBacklogAct(team: string) {
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const act = async (request: () => Promise<void>) => {
    setError(undefined)
    try {
      await request()
    } catch (failure) {
      setError(failure)
    }
    await Promise.all(
      ['backlog', 'backlog-projects', 'backlog-issue'].map((key) =>
        queries.invalidateQueries({ queryKey: [key, team] }),
      ),
    )
  }
  return { act, error }
}

export type Act = ReturnType<typeof useBacklogAct>['act']
