import { send } from './http'
import { once } from './once'
import { problemOf, unreachable } from './problem'
import type { BacklogPerson, BacklogProject, ImportPreview, Issue, IssueEvent } from './types'

export interface IssuePage {
  readonly issues: readonly Issue[]
  readonly next: string | undefined
}

export interface IssueFilter {
  readonly text?: string
  /** One of the states a status means. */
  readonly state?: string
  /** The id of a sprint, or `none`. */
  readonly sprint?: string
}

type Patch = Record<string, unknown>

export async function listIssues(
  team: string,
  filter: IssueFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<IssuePage> {
  const { data, meta } = await send('get', '/api/v1/teams/{team}/issues', {
    path: { team },
    query: {
      per_page: 100,
      ...(filter.text && { text: filter.text }),
      ...(filter.state && { status_state: [filter.state] }),
      ...(filter.sprint && { sprint: [filter.sprint] }),
      ...(cursor && { cursor }),
    },
    ...(signal && { signal }),
  })
  const next = meta?.['next']
  return { issues: data, next: typeof next === 'string' ? next : undefined }
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

export async function addIssue(team: string, project: string, title: string): Promise<void> {
  const body = { project_id: project, title }
  await once(`issue ${team} ${title}`, (idempotencyKey) =>
    send('post', '/api/v1/teams/{team}/issues', { path: { team }, body, idempotencyKey }),
  )
}

/** Only onto the version that is shown. */
export async function changeIssue(issue: Issue, patch: Patch): Promise<void> {
  await send('patch', '/api/v1/issues/{issue}', {
    path: { issue: issue.id },
    body: patch,
    ifMatch: issue.version,
  })
}

export async function deleteIssue(issue: Issue): Promise<void> {
  await send('delete', '/api/v1/issues/{issue}', { path: { issue: issue.id }, ifMatch: issue.version })
}

export async function restoreIssue(issue: Issue): Promise<void> {
  await send('post', '/api/v1/issues/{issue}/restore', { path: { issue: issue.id } })
}

export async function rankIssue(
  team: string,
  issue: string,
  place: { before_id: string } | { after_id: string },
): Promise<void> {
  const body = { issue_ids: [issue], ...place }
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

/** The bytes as they are: the server finds out how they were written. */
export async function openImport(team: string, kind: string, file: Blob): Promise<ImportPreview> {
  const response = await fetch(`/api/v1/teams/${team}/imports?kind=${kind}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response)
  const { data } = (await response.json()) as { data: ImportPreview }
  return data
}

export async function commitImport(preview: ImportPreview, skipBad: boolean): Promise<void> {
  const mapping: Record<string, string> = {}
  for (const { name, field } of preview.columns) if (field) mapping[name] = field
  const body = { mapping, bad_rows: skipBad ? ('skip' as const) : ('refuse' as const) }
  await send('post', '/api/v1/imports/{import}/commit', { path: { import: preview.id }, body })
}

/** Whether it has ended, and how. */
export async function importState(preview: ImportPreview): Promise<'done' | 'failed' | 'under-way'> {
  const { data } = await send('get', '/api/v1/imports/{import}', { path: { import: preview.id } })
  return data.state === 'done' || data.state === 'failed' ? data.state : 'under-way'
}
