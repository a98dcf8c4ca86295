import type { BacklogPerson, BacklogProject, Discipline, Issue, Sprint } from '@/api/types'
import type { Say } from '@/i18n/words'
import type { FilterField } from './filter'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface Known {
  readonly issues: readonly Issue[]
  readonly people: readonly BacklogPerson[]
  readonly projects: readonly BacklogProject[]
  readonly disciplines: readonly Discipline[]
  readonly sprints: readonly Sprint[]
}

/** Fields for which any word may be typed. */
export const isFree = (field: FilterField) => ['type', 'label', 'priority'].includes(field)

/** What can be chosen for a field: what the team has, or what its issues that are here show. */
export function choicesFor(field: FilterField, known: Known, say: Say): readonly Choice[] {
  const nothing: Choice = { value: 'none', label: say('backlog.filter.none') }
  switch (field) {
    case 'status_state':
      return (['todo', 'started', 'done', 'dropped'] as const).map((value) => ({
        value,
        label: say(`backlog.state.${value}`),
      }))
    case 'level':
      return (['epic', 'standard', 'subtask'] as const).map((value) => ({
        value,
        label: say(`backlog.level.${value}`),
      }))
    case 'assignee':
    case 'stakeholder':
      return [nothing, ...known.people.map(({ id, display_name: name }) => ({ value: id, label: name }))]
    case 'discipline':
      return [nothing, ...known.disciplines.map(({ id, name }) => ({ value: id, label: name }))]
    case 'project':
      return known.projects.map(({ id, key, name }) => ({ value: id, label: `${key} ${name}` }))
    case 'sprint':
      return [nothing, ...known.sprints.map(({ id, name }) => ({ value: id, label: name }))]
    case 'flagged':
    case 'unestimated':
      return (['true', 'false'] as const).map((value) => ({
        value,
        label: say(`backlog.filter.${field}.${value}`),
      }))
    case 'type':
      return words(known.issues.map(({ type }) => type))
    case 'label':
      return words(known.issues.flatMap(({ labels }) => labels))
    case 'priority':
      return words(known.issues.map(({ priority }) => priority))
    case 'updated_since':
    case 'key':
      return []
  }
}

/** What somebody chose, in words; what is not known by name here is told as it is. */
export function labelOf(value: string, choices: readonly Choice[]): string {
  return choices.find((each) => each.value === value)?.label ?? value
}

function words(found: readonly (string | undefined)[]): Choice[] {
  return [...new Set(found)]
    .filter((word) => word !== undefined)
    .sort((one, other) => one.localeCompare(other))
    .map((word) => ({ value: word, label: word }))
}
