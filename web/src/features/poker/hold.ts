import type { SessionState } from '@/api/types'

/** Why the table stands still: the session is paused, or what is seen is only as fresh as the lost connection. */
export type Hold =
  { readonly why: 'paused'; readonly until?: string } | { readonly why: 'offline'; readonly since: number }

export function holdOf(
  { session }: SessionState,
  link: string,
  lostAt: number | undefined,
): Hold | undefined {
  if (link === 'offline') return { why: 'offline', since: lostAt ?? Date.now() }
  const until = session.paused?.grace?.expires_at
  return session.paused && { why: 'paused', ...(until !== undefined && { until }) }
}
