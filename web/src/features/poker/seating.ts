import type { Participant } from '@/api/types'

/** Who sits at the table, clockwise, beginning with the given person. Those who only watch have no seat. */
export function seating(participants: Record<string, Participant>, first: string | undefined): Participant[] {
  const seated = Object.values(participants)
    .filter((person) => person.role !== 'spectator')
    .sort((a, b) => (a.seat_number ?? 0) - (b.seat_number ?? 0) || a.joined_at.localeCompare(b.joined_at))
  const start = Math.max(
    0,
    seated.findIndex((person) => person.id === first),
  )
  return [...seated.slice(start), ...seated.slice(0, start)]
}

export function watching(participants: Record<string, Participant>): number {
  return Object.values(participants).filter((person) => person.role === 'spectator').length
}

/** "Mei Lin" is "Mei L." at the table, where names are short of room. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  const last = rest.at(-1)
  return last ? `${first} ${[...last][0] ?? ''}.` : first
}
