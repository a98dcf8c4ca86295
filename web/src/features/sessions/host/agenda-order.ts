import type { ActivityLine, SessionState } from '@/api/types'

/** What comes after what is in front of everybody, and what was set aside before it; what is closed stays closed. */
export function neighbours(lines: readonly ActivityLine[], current: string | undefined) {
  const place = lines.findIndex((line) => line.id === current)
  const next = lines.slice(place + 1).find((line) => line.status === 'draft' || line.status === 'published')
  const before = lines
    .slice(0, Math.max(0, place))
    .findLast((line) => line.status === 'active' && !goesBeside(line))
  return { next, before }
}

/** The kind of activity a link asks to be set up at once, as in `#add=poll`. */
export function askedFor(hash: string): string | undefined {
  return /^#add=([a-z]{3,20})$/.exec(hash)?.[1]
}

/** Whether a board is in front of everybody that is not finished. */
export function hasStepsOn({ current_activity: current }: SessionState): boolean {
  const view = current?.view
  return (
    current?.status === 'active' &&
    (view?.type === 'brainstorm' || view?.type === 'retro') &&
    !view.board.closed
  )
}

/** Questions go on beside whatever else does; nobody goes back to them. */
export function goesBeside({ type, status }: Pick<ActivityLine, 'type' | 'status'>): boolean {
  return type === 'qa' && status === 'active'
}
