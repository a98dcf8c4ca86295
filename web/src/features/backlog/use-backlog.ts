import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listBacklogPeople, listDisciplines, listIssues, listProjects } from '@/api/backlog'
import { listSprints } from '@/api/sprints'
import { queryOf, type Filter } from './filter'
import type { Known } from './filter-choices'
import { allOf, type Pages } from './pages'

/** The issues of a team in their order, fetched piece by piece as somebody scrolls. */
export function useIssues(team: string, filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['backlog', team, queryOf(filter)],
    queryFn: ({ pageParam, signal }) => listIssues(team, queryOf(filter), pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    // Asking anew for a hundred stretches because somebody looked away helps nobody; acts keep the list as it is now.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: (before) => before,
  })
}

/** What there is to choose from; the same lists as long as nothing changes, so that rows need not be drawn again. */
export function useKnown(team: string, pages: Pages | undefined): Known {
  const issues = useMemo(() => allOf(pages), [pages])
  const projects = useProjects(team).data ?? none
  const people = useBacklogPeople(team).data ?? none
  const disciplines = useDisciplines(team).data ?? none
  const sprints = useTeamSprints(team).data ?? none
  return { issues, projects, people, disciplines, sprints }
}

const none: never[] = []

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

/** Under the name the page of sprints has for them, so that both show the same. */
export function useTeamSprints(team: string) {
  return useQuery({ queryKey: ['sprints', team], queryFn: ({ signal }) => listSprints(team, signal) })
}

export function useDisciplines(team: string) {
  return useQuery({
    queryKey: ['backlog-disciplines', team],
    queryFn: ({ signal }) => listDisciplines(team, signal),
  })
}
