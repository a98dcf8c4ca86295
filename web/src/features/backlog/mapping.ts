import type { Mapping } from '@/api/backlog-files'
import type { ImportPreview } from '@/api/types'

/** What the columns mean so far. */
export function mappingOf({ columns }: ImportPreview): Mapping {
  return Object.fromEntries(columns.flatMap(({ name, field }) => (field ? [[name, field]] : [])))
}

export function mapped(mapping: Mapping, column: string, field: string): Mapping {
  const others = Object.entries(mapping).filter(([name]) => name !== column)
  return Object.fromEntries(field ? [...others, [column, field]] : others)
}

const needed = { issues: [['key', 'external_key'], ['title']], history: [['key'], ['at'], ['field']] }

/** The fields no column is for, without which no row can be read; of several, one is enough. */
export function missing(kind: ImportPreview['kind'], mapping: Mapping): readonly (readonly string[])[] {
  const there = Object.values(mapping)
  return needed[kind].filter((any) => !any.some((field) => there.includes(field)))
}
