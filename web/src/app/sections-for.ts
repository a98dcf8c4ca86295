import type { Team } from '@/api/types'
import { deskSections } from './desk-pages'

/** What the rail offers to somebody: pages of the chosen team, and those of the organisation they may open. */
export function sectionsFor(team: Team | undefined, everywhere: readonly string[]) {
  return deskSections
    .filter(({ href, needs }) => {
      const isOfTeam = href.includes('{team}')
      if (isOfTeam && !team) return false
      return needs === undefined || (isOfTeam ? team?.permissions : everywhere)?.includes(needs)
    })
    .map((section) => ({
      ...section,
      href: section.href.replace('{team}', team?.slug ?? ''),
      // What is seldom needed has no place of its own on a phone: the organisation, and who and what a team is.
      isRare: /^\/app\/(?:admin|settings)\/|\/(?:members|settings)$/.test(section.href),
    }))
}

export type Section = ReturnType<typeof sectionsFor>[number]
