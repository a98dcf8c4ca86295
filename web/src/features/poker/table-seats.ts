import type { Participant, PokerView } from '@/api/types'
import type { Say } from '@/i18n/words'
import type { TableCard, TableSeat } from '@/ui/table/table-seat'
import { cardOf } from './cards'
import { extremesOf, type Extremes } from './extremes'
import { shortName } from './seating'

/** Small tables have room for cards only after the reveal, the smallest not even then. */
export type CardsShown = 'all' | 'revealed' | 'none'

/** How each person looks at the table in this round, and how that is said to someone who does not see it. */
export function tableSeats(
  people: readonly Participant[],
  table: PokerView,
  meId: string | undefined,
  say: Say,
  shown: CardsShown,
): TableSeat[] {
  // While people vote ahead the table itself is empty.
  const view: PokerView = table.stage === 'prevoting' ? { ...table, stage: 'waiting' } : table
  const extremes = extremesOf(view)
  return people.map((person) => {
    const isMe = person.id === meId
    const side = sideOf(person.id, extremes)
    const card = tableCard(person, view, side, shown)
    const mark = view.stage === 'voting' && person.can_vote ? { mark: markOf(person) } : {}
    return {
      id: person.id,
      name: isMe ? say('people.you') : shortName(person.name),
      avatar: person.avatar,
      isMe,
      isFacilitator: person.role === 'facilitator',
      isAway: !person.is_online,
      rim: rimOf(person, view, side),
      ...mark,
      ...(card && { card }),
      description: description(person, view, say),
    }
  })
}

function markOf(person: Participant): 'voted' | 'missing' {
  return person.has_voted ? 'voted' : 'missing'
}

type Side = 'lowest' | 'highest' | undefined

function rimOf(person: Participant, view: PokerView, side: Side): TableSeat['rim'] {
  if (view.stage === 'waiting') return person.is_online ? 'taken' : 'open'
  if (view.stage === 'voting') return person.has_voted ? 'taken' : 'open'
  if (side) return 'outlier'
  if (view.votes === undefined) return person.has_voted ? 'taken' : 'open'
  const card = cardOf(view, view.votes[person.id])
  return card && card.kind !== 'break' && card.kind !== 'unknown' ? 'taken' : 'open'
}

function tableCard(
  person: Participant,
  view: PokerView,
  side: Side,
  shown: CardsShown,
): TableCard | undefined {
  if (shown === 'none' || (shown === 'revealed' && view.stage !== 'results')) return undefined
  if (view.stage === 'waiting' || !person.can_vote) return undefined
  if (view.stage === 'voting') return person.has_voted ? { lies: 'down' } : { lies: 'slot' }
  if (view.votes === undefined) return person.has_voted ? { lies: 'down' } : { lies: 'slot' }
  const face = cardOf(view, view.votes[person.id])
  if (!face) return { lies: 'slot' }
  return { lies: 'up', face, ...(side && { outlier: side }) }
}

function sideOf(id: string, { lowest, highest }: Extremes): Side {
  if (lowest.includes(id)) return 'lowest'
  return highest.includes(id) ? 'highest' : undefined
}

function description(person: Participant, view: PokerView, say: Say): string {
  const role = person.role === 'facilitator' ? [say('role.facilitator')] : []
  const presence = person.is_online ? [] : [say('people.away')]
  return [...role, ...presence, state(person, view, say)].join(', ')
}

function state(person: Participant, view: PokerView, say: Say): string {
  if (!person.can_vote) return say('seat.watching')
  if (view.stage === 'waiting') return say('seat.here')
  if (view.stage === 'voting') return say(person.has_voted ? 'seat.voted' : 'seat.missing')
  if (view.votes === undefined) return say(person.has_voted ? 'seat.hidden' : 'seat.none')
  const card = cardOf(view, view.votes[person.id])
  if (!card) return say('seat.none')
  const first = cardOf(view, view.first_votes?.[person.id])
  return first
    ? say('seat.changed', { card: card.label, first: first.label })
    : say('seat.card', { card: card.label })
}
