import type { Patch } from '@/api/backlog'
import type { BacklogProject, Issue } from '@/api/types'

/** The issue as it will be, before the server says so. */
export function patched(issue: Issue, patch: Patch, projects: readonly BacklogProject[]): Issue {
  const { status_id: wanted, ...rest } = patch
  const after: Record<string, unknown> = Object.fromEntries(
    Object.entries({ ...issue, ...rest }).filter(([, value]) => value !== null),
  )
  const status = projects.find(({ id }) => id === issue.project_id)?.statuses.find(({ id }) => id === wanted)
  if (status) {
    after['status'] = { ...issue.status, id: status.id, name: status.name }
    after['state'] = status.state
  }
  return after as unknown as Issue
}

/** What takes a change back. */
export function former(issue: Issue, patch: Patch): Patch {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, valueOf(issue, field) ?? null]))
}

/** Whether the issue is not like that already. */
export function changes(issue: Issue, patch: Patch): boolean {
  return Object.entries(patch).some(
    ([field, value]) => JSON.stringify(valueOf(issue, field) ?? null) !== JSON.stringify(value ?? null),
  )
}

export function valueOf(issue: Issue, field: string): unknown {
  return field === 'status_id' ? issue.status.id : issue[field as keyof Issue]
}

/** What somebody typed as points: a number of two places at most, nothing, or not readable. */
export function pointsOf(typed: string): number | null | undefined {
  const tidy = typed.trim().replace(',', '.')
  if (tidy === '') return null
  return /^\d{1,8}(\.\d{1,2})?$/.test(tidy) ? Number(tidy) : undefined
}

/** Labels as people write them, each once. */
export function labelsOf(typed: string): string[] {
  return [...new Set(typed.split(/[,;\n]/).map((label) => label.trim()))].filter(Boolean)
}
