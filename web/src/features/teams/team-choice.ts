import type { Team } from '@/api/types'

const kept = 'plenum.team'

/** The team to show where the address names none: the last one, or the first. */
export function chosenTeam(teams: readonly Team[], path: string): Team | undefined {
  const named = /^\/app\/([a-z0-9-]+)/.exec(path)?.[1]
  return (
    teams.find(({ slug }) => slug === named) ??
    teams.find(({ slug }) => slug === localStorage.getItem(kept)) ??
    teams[0]
  )
}

export function rememberTeam(slug: string): void {
  localStorage.setItem(kept, slug)
}

/** The same page of another team; its members, where the page belongs to none. */
export function samePageOf(team: Team, path: string, known: Team | undefined): string {
  const rest =
    known && path.startsWith(`/app/${known.slug}/`) ? path.slice(known.slug.length + 5) : '/members'
  return `/app/${team.slug}${rest}`
}
