import type { SessionState } from '@/api/types'

export interface Sample {
  readonly at: number
  readonly count: number
}

/** How many have answered what is in front of everybody, where that is counted. */
export function answersIn({ current_activity: current }: SessionState) {
  if (!current || !('survey' in current.view)) return undefined
  const { answered_count: count, eligible_count: of, stage } = current.view.survey
  return { count, of, isOpen: stage === 'open' && current.status === 'active' }
}

/** The samples as a line from left to right over the whole width, the highest possible count at the top. */
export function pathOf(samples: readonly Sample[], most: number, width: number, height: number): string {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at === first.at) return ''
  const x = (at: number) => Math.round(((at - first.at) / (last.at - first.at)) * width)
  const y = (count: number) => Math.round(height - 1 - (count / Math.max(1, most)) * (height - 2))
  const line = samples.map(({ at, count }) => `L${x(at)} ${y(count)}`).join('')
  return `M0 ${height}${line}L${width} ${height}Z`
}
