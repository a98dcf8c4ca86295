import { send } from './http'
import { once } from './once'
import type {
  BacklogPerson,
  BacklogProject,
  Discipline,
  EditOutcome,
  Issue,
  IssueEvent,
  IssueLink,
  SetLink,
} from './types'

export interface IssuePage {
  readonly issues: readonly Issue[]
  readonly next: string | undefined
  /** How many there are in all; told with the first page, unless counting takes too long. */
  readonly total: number | undefined
}

/** As the address of the list has it; what is empty does not count. */
export type IssueQuery = Readonly<Record<string, readonly string[] | string | boolean>>

export type Patch = Readonly<Record<string, unknown>>
export type Place = { readonly before_id: string } | { readonly after_id: string }

export async function listIssues(
  team: string,
  query: IssueQuery,
  cursor?: string,
  signal?: AbortSignal,
): Promise<IssuePage> {
  const { data, meta } = await send('get', '/api/v1/teams/{team}/issues', {
    path: { team },
    query: { per_page: 100, ...query, ...(cursor ? { cursor } : { with_total: true }) },
    ...(signal && { signal }),
  })
  const next = meta?.['next']
  const total = meta?.['total']
  return {
    issues: data,
    next: typeof next === 'string' ? next : undefined,
    total: typeof total === 'number' ? total : undefined,
  }
}

export async function listProjects(team: string, signal?: AbortSignal): Promise<BacklogProject[]> {
  const { data } = await send('get', '/api/v1/teams/{team}/projects', {
    path: { team },
    ...(signal && { signal }),
  })
  return data
}

export async function openProject(team: string, key: string, name: string): Promise<void> {
  const body = { key, name }
  await send('post', '/api/v1/teams/{team}/projects', { path: { team }, body })
}

export async function listBacklogPeople(team: string, signal?: AbortSignal): Promise<BacklogPerson[]> {
  const { data } = await send('get', '/api/v1/teams/{team}/people', {
    path: { team },
    ...(signal && { signal }),
  })
  return data
}

export async function listDisciplines(team: string, signal?: AbortSignal): Promise<Discipline[]> {
  const { data } = await send('get', '/api/v1/teams/{team}/disciplines', {
    path: { team },
    ...(signal && { signal }),
  })
  return data
}

export async function addIssue(team: string, project: string, title: string): Promise<Issue> {
  const body = { project_id: project, title }
  const { data } = await once(`issue ${team} ${title}`, (idempotencyKey) =>
    send('post', '/api/v1/teams/{team}/issues', { path: { team }, body, idempotencyKey }),
  )
  return data
}

/** Only onto the version that is shown. */
export async function changeIssue(issue: Issue, patch: Patch): Promise<Issue> {
  const { data } = await send('patch', '/api/v1/issues/{issue}', {
    path: { issue: issue.id },
    body: patch,
    ifMatch: issue.version,
  })
  return data
}

/** The same change to all of them; with `partial`, to those that bear it. */
export async function changeIssues(
  team: string,
  issues: readonly string[],
  patch: Patch,
  partial: boolean,
): Promise<EditOutcome[]> {
  const body = { issue_ids: [...issues], patch, partial }
  const { data } = await send('post', '/api/v1/teams/{team}/issues/bulk', { path: { team }, body })
  return data
}

export async function deleteIssue(issue: Issue): Promise<void> {
  await send('delete', '/api/v1/issues/{issue}', { path: { issue: issue.id }, ifMatch: issue.version })
}

export async function restoreIssue(issue: Issue): Promise<Issue> {
  const { data } = await send('post', '/api/v1/issues/{issue}/restore', { path: { issue: issue.id } })
  return data
}

export async function rankIssues(team: string, issues: readonly string[], place: Place): Promise<void> {
  const body = { issue_ids: [...issues], ...place }
  await send('post', '/api/v1/teams/{team}/issues/rank', { path: { team }, body })
}

export async function listIssueEvents(issue: string, signal?: AbortSignal): Promise<IssueEvent[]> {
  // The description of the API takes every address that ends in events for a stream.
  const answer: unknown = await send('get', '/api/v1/issues/{issue}/events', {
    path: { issue },
    query: { per_page: 50 },
    ...(signal && { signal }),
  })
  return (answer as { data: IssueEvent[] }).data
}

export async function getIssue(issue: string, signal?: AbortSignal): Promise<Issue> {
  const { data } = await send('get', '/api/v1/issues/{issue}', { path: { issue }, ...(signal && { signal }) })
  return data
}

/** The issue that has this key, or had it once. */
export async function findIssue(team: string, key: string): Promise<Issue | undefined> {
  return (await listIssues(team, { key })).issues[0]
}

export async function listLinks(issue: string, signal?: AbortSignal): Promise<IssueLink[]> {
  const { data } = await send('get', '/api/v1/issues/{issue}/links', {
    path: { issue },
    ...(signal && { signal }),
  })
  return data
}

/** All of them: what is not named is no link any more. */
export async function setLinks(issue: Issue, links: readonly SetLink[]): Promise<void> {
  await send('put', '/api/v1/issues/{issue}/links', {
    path: { issue: issue.id },
    body: { links: [...links] },
    ifMatch: issue.version,
  })
}
