import type { Sprint } from '@/api/types'

/** When a sprint ran or is to run, in its own zone; nothing where nobody has said. */
export function datesOf(sprint: Sprint, language: string): string | undefined {
  const from = sprint.activated_at ?? sprint.planned_start_at
  const until = sprint.completed_at ?? sprint.planned_end_at
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: sprint.time_zone })
  if (from && until && from < until) return day.formatRange(new Date(from), new Date(until))
  const one = from ?? until
  return one && day.format(new Date(one))
}

/** As a field for times wants it, in the zone of whoever types. */
export function typed(instant: string | undefined): string {
  if (!instant) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export function instantOf(text: string): string | undefined {
  return text ? new Date(text).toISOString() : undefined
}
