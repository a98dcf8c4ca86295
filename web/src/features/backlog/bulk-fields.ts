import type { Patch } from '@/api/backlog'
import type { Issue } from '@/api/types'
import type { Say } from '@/i18n/words'
import type { Choice, Known } from './filter-choices'
import { labelsOf, pointsOf, valueOf } from './patch'

/** What many issues can be given at once. */
export const bulkFields = [
  'status_id',
  'assignee_id',
  'points',
  'priority',
  'type',
  'labels',
  'discipline_id',
  'owner_id',
  'due_on',
  'flagged',
] as const
export type BulkField = (typeof bulkFields)[number]

/** Fields and what somebody wants in them; a field that is not there stays as it is. */
export type Wishes = Readonly<Partial<Record<BulkField, string>>>

/** What the wishes mean for the server; nothing where one of them cannot be read. */
export function patchOf(wishes: Wishes): Patch | undefined {
  const patch: Record<string, unknown> = {}
  for (const [field, wish] of Object.entries(wishes)) {
    const value = read(field as BulkField, wish)
    if (value === undefined) return undefined
    patch[field] = value
  }
  return patch
}

function read(field: BulkField, wish: string): unknown {
  const word = wish.trim()
  switch (field) {
    case 'points':
      return pointsOf(word)
    case 'labels':
      return labelsOf(word)
    case 'flagged':
      return word === 'true'
    case 'status_id':
    case 'type':
      return word || undefined
    default:
      return word || null
  }
}

/** Statuses are those of one project; issues of several have none in common. */
export function statusesFor(issues: readonly Issue[], { projects }: Known): Choice[] {
  const [first, ...others] = new Set(issues.map((issue) => issue.project_id))
  const project = others.length === 0 && projects.find(({ id }) => id === first)
  return project
    ? project.statuses.filter(({ gone }) => !gone).map(({ id, name }) => ({ value: id, label: name }))
    : []
}

/** A value as people read it. */
export function valueWords(field: string, value: unknown, known: Known, say: Say): string {
  if (value === undefined || value === null || value === '') return '–'
  if (Array.isArray(value)) return value.join(', ') || '–'
  if (typeof value === 'boolean') return say(`backlog.filter.flagged.${value}`)
  return nameOf(field, value, known) ?? (field.endsWith('_id') ? '?' : String(value))
}

function nameOf(field: string, value: unknown, known: Known): string | undefined {
  if (field === 'status_id')
    return known.projects.flatMap(({ statuses }) => statuses).find(({ id }) => id === value)?.name
  if (field === 'discipline_id') return known.disciplines.find(({ id }) => id === value)?.name
  if (field === 'assignee_id' || field === 'owner_id')
    return known.people.find(({ id }) => id === value)?.display_name
  return undefined
}

/** What one issue would have of each field, before and after. */
export function differences(issue: Issue, patch: Patch) {
  return Object.entries(patch)
    .map(([field, after]) => ({ field: field as BulkField, before: valueOf(issue, field), after }))
    .filter(({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null))
}
