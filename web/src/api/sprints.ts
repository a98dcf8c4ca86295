import { send } from './http'
import { once } from './once'
import type { Sprint, SprintFact } from './types'

type Result = Sprint['goal_result']

/** What people say about a sprint; what is left out stays. */
export interface SprintWish {
  readonly name?: string
  readonly goal?: string
  readonly planned_start_at?: string
  readonly planned_end_at?: string
  readonly goal_result?: Result
}

/** What runs first, then what is to come, then what is over: all of them. */
export async function listSprints(team: string, signal?: AbortSignal): Promise<Sprint[]> {
  const sprints: Sprint[] = []
  for (let page = 1; ; page++) {
    const { data, meta } = await send('get', '/api/v1/teams/{team}/sprints', {
      path: { team },
      query: { page, per_page: 100 },
      ...(signal && { signal }),
    })
    sprints.push(...data)
    if (data.length === 0 || sprints.length >= Number(meta?.['total'] ?? 0)) return sprints
  }
}

export async function planSprint(team: string, wish: SprintWish): Promise<Sprint> {
  const { data } = await once(`sprint ${team} ${wish.name ?? ''}`, (idempotencyKey) =>
    send('post', '/api/v1/teams/{team}/sprints', { path: { team }, body: wish, idempotencyKey }),
  )
  return data
}

/** Only onto the version that is shown. */
export async function changeSprint(sprint: Sprint, wish: SprintWish): Promise<void> {
  await send('patch', '/api/v1/sprints/{sprint}', {
    path: { sprint: sprint.id },
    body: wish,
    ifMatch: sprint.version,
  })
}

export async function deleteSprint(sprint: Sprint): Promise<void> {
  await send('delete', '/api/v1/sprints/{sprint}', { path: { sprint: sprint.id }, ifMatch: sprint.version })
}

export async function startSprint(sprint: Sprint): Promise<void> {
  await send('post', '/api/v1/sprints/{sprint}/start', { path: { sprint: sprint.id }, body: {} })
}

/** @param to the id of another sprint, or `backlog` */
export async function completeSprint(sprint: Sprint, to: string, result: Result): Promise<void> {
  const body = { open_issues_to: to, goal_result: result }
  await send('post', '/api/v1/sprints/{sprint}/complete', { path: { sprint: sprint.id }, body })
}

export async function reopenSprint(sprint: Sprint): Promise<void> {
  await send('post', '/api/v1/sprints/{sprint}/reopen', { path: { sprint: sprint.id } })
}

export async function moveSprintIssues(
  sprint: Sprint,
  moves: { add: string[] } | { remove: string[] },
): Promise<void> {
  await send('post', '/api/v1/sprints/{sprint}/issues', { path: { sprint: sprint.id }, body: moves })
}

/** What became of its issues, one by one: all of them. */
export async function listSprintFacts(sprint: string, signal?: AbortSignal): Promise<SprintFact[]> {
  const facts: SprintFact[] = []
  for (let cursor: string | undefined; ;) {
    const { data, meta } = await send('get', '/api/v1/sprints/{sprint}/facts', {
      path: { sprint },
      query: { per_page: 100, ...(cursor && { cursor }) },
      ...(signal && { signal }),
    })
    facts.push(...data)
    const next = meta?.['next']
    if (typeof next !== 'string') return facts
    cursor = next
  }
}
