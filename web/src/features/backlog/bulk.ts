import type { Patch } from '@/api/backlog'
import type { EditOutcome, Issue } from '@/api/types'
import { changes, former } from './patch'

/** How many the server changes in one go. */
export const most = 500

export interface Effects {
  readonly changing: readonly Issue[]
  readonly same: readonly Issue[]
  /** Only their tracker may change them. */
  readonly remote: readonly Issue[]
}

/** What a change would do to each of them. */
export function effectsOf(issues: readonly Issue[], patch: Patch): Effects {
  const own = issues.filter(({ source }) => source === 'own')
  return {
    changing: own.filter((issue) => changes(issue, patch)),
    same: own.filter((issue) => !changes(issue, patch)),
    remote: issues.filter(({ source }) => source !== 'own'),
  }
}

/** The changes that take a change back: one for all that were alike before. */
export function waysBackFrom(
  issues: readonly Issue[],
  patch: Patch,
  outcomes: readonly EditOutcome[],
): { issues: Issue[]; patch: Patch }[] {
  const changed = new Set(outcomes.filter(({ result }) => result === 'changed').map(({ issue_id: id }) => id))
  const alike = new Map<string, { issues: Issue[]; patch: Patch }>()
  for (const issue of issues.filter(({ id }) => changed.has(id))) {
    const back = former(issue, patch)
    const name = JSON.stringify(back)
    const found = alike.get(name)
    if (found) found.issues.push(issue)
    else alike.set(name, { issues: [issue], patch: back })
  }
  return [...alike.values()]
}
