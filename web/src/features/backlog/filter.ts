import type { IssueQuery } from '@/api/backlog'

/** What a backlog can be narrowed by, in the order it is offered. */
export const filterFields = [
  'status_state',
  'assignee',
  'label',
  'type',
  'priority',
  'flagged',
  'unestimated',
  'project',
  'stakeholder',
  'discipline',
  'sprint',
  'level',
  'updated_since',
  'key',
] as const
export type FilterField = (typeof filterFields)[number]

export const sorts = ['rank', 'key', 'updated', 'points', 'due_on'] as const
export type Sort = (typeof sorts)[number]

/** Of several values of one field one has to fit. */
export interface Filter {
  readonly values: Readonly<Partial<Record<FilterField, readonly string[]>>>
  readonly text: string
  readonly sort: Sort
}

export const everything: Filter = { values: {}, text: '', sort: 'rank' }

/** Fields that hold one value at most. */
const single: readonly FilterField[] = ['flagged', 'unestimated', 'updated_since', 'key']

/** As the address of the page has it; what is unknown there is left aside. */
export function filterOf(search: string): Filter {
  const query = new URLSearchParams(search)
  const values: Partial<Record<FilterField, readonly string[]>> = {}
  for (const field of filterFields) {
    const found = [...new Set(query.getAll(field).filter(Boolean))]
    if (found.length > 0) values[field] = single.includes(field) ? found.slice(0, 1) : found
  }
  const sort = sorts.find((each) => each === query.get('sort')) ?? 'rank'
  return { values, text: query.get('text') ?? '', sort }
}

/** The part of the address behind the question mark, the open issue with it. */
export function searchOf({ values, text, sort }: Filter, issue?: string): string {
  const query = new URLSearchParams()
  if (text) query.set('text', text)
  for (const field of filterFields) for (const value of values[field] ?? []) query.append(field, value)
  if (sort !== 'rank') query.set('sort', sort)
  if (issue) query.set('issue', issue)
  return query.size > 0 ? `?${query}` : ''
}

/** As the server wants it; days are those of whoever looks. */
export function queryOf({ values, text, sort }: Filter): IssueQuery {
  const { updated_since: since, key, ...rest } = values
  const day = since?.[0] && dayOf(since[0])
  return {
    ...rest,
    ...(key?.[0] && { key: key[0] }),
    ...(day && { updated_since: day.toISOString() }),
    ...(text.trim() && { text: text.trim() }),
    ...(sort !== 'rank' && { sort }),
  }
}

function dayOf(written: string): Date | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  return year ? new Date(Number(year), Number(month) - 1, Number(date)) : undefined
}

export function isNarrow({ values, text }: Filter): boolean {
  return text.trim() !== '' || Object.keys(values).length > 0
}

/** With this field holding these values; with none, as if it had never been chosen. */
export function narrowed(filter: Filter, field: FilterField, chosen: readonly string[]): Filter {
  const others = Object.entries(filter.values).filter(([name]) => name !== field)
  const values: Filter['values'] = Object.fromEntries(
    chosen.length > 0 ? [...others, [field, chosen]] : others,
  )
  return { ...filter, values }
}
