import type { Participant, PokerView } from '@/api/types'
import type { Say } from '@/i18n/words'
import type { TableCard, TableSeat } from '@/ui/table/table-seat'
import { cardOf } from './cards'
import { shortName } from './seating'

/** How each person looks at the table in this round, and how that is said to someone who does not see it. */
export function tableSeats(
  people: readonly Participant[],
  view: PokerView,
  meId: string | undefined,
  say: Say,
  showPlaces: boolean,
): TableSeat[] {
  return people.map((person) => {
    const isMe = person.id === meId
    const card = tableCard(person, view, showPlaces)
    const mark = view.stage === 'voting' && person.can_vote ? { mark: markOf(person, view) } : {}
    return {
      id: person.id,
      name: isMe ? say('people.you') : shortName(person.name),
      avatar: person.avatar,
      isMe,
      isFacilitator: person.role === 'facilitator',
      isAway: !person.is_online,
      rim: rimOf(person, view),
      ...mark,
      ...(card && { card }),
      description: description(person, view, say),
    }
  })
}

function markOf(person: Participant, view: PokerView): 'voted' | 'missing' {
  return view.voted[person.id] ? 'voted' : 'missing'
}

function rimOf(person: Participant, view: PokerView): TableSeat['rim'] {
  if (view.stage === 'waiting') return person.is_online ? 'taken' : 'open'
  if (view.stage === 'voting') return view.voted[person.id] ? 'taken' : 'open'
  if (outlierOf(person.id, view)) return 'outlier'
  const card = cardOf(view, view.votes?.[person.id])
  return card && card.kind !== 'break' && card.kind !== 'unknown' ? 'taken' : 'open'
}

function tableCard(person: Participant, view: PokerView, showPlaces: boolean): TableCard | undefined {
  if (!showPlaces && view.stage !== 'results') return undefined
  if (view.stage === 'waiting' || !person.can_vote) return undefined
  if (view.stage === 'voting') return view.voted[person.id] ? { lies: 'down' } : { lies: 'slot' }
  const face = cardOf(view, view.votes?.[person.id])
  if (!face) return { lies: 'slot' }
  const side = outlierOf(person.id, view)
  return { lies: 'up', face, ...(side && { outlier: side }) }
}

function outlierOf(id: string, view: PokerView): 'lowest' | 'highest' | undefined {
  const side = view.statistics?.outliers.find((outlier) => outlier.participant_id === id)?.side
  return side && (side === 'low' ? 'lowest' : 'highest')
}

function description(person: Participant, view: PokerView, say: Say): string {
  const role = person.role === 'facilitator' ? [say('role.facilitator')] : []
  const presence = person.is_online ? [] : [say('people.away')]
  return [...role, ...presence, state(person, view, say)].join(', ')
}

function state(person: Participant, view: PokerView, say: Say): string {
  if (!person.can_vote) return say('seat.watching')
  if (view.stage === 'waiting') return say('seat.here')
  if (view.stage === 'voting') return say(view.voted[person.id] ? 'seat.voted' : 'seat.missing')
  const card = cardOf(view, view.votes?.[person.id])
  return card ? say('seat.card', { card: card.label }) : say('seat.none')
}

/**
 * The two seats joined by the thread: the lowest and the highest card, when each is held by at most two people. It
 * says who should talk first.
 */
export function threadOf(
  people: readonly Participant[],
  view: PokerView,
): readonly [number, number] | undefined {
  const outliers = view.statistics?.outliers ?? []
  const held = (side: 'low' | 'high') => outliers.filter((outlier) => outlier.side === side)
  const [low, high] = [held('low'), held('high')]
  if (low.length === 0 || high.length === 0 || low.length > 2 || high.length > 2) return undefined
  const seatOf = (id: string | undefined) => people.findIndex((person) => person.id === id)
  const ends = [seatOf(low[0]?.participant_id), seatOf(high[0]?.participant_id)] as const
  return ends.includes(-1) ? undefined : ends
}
