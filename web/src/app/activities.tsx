import { useEffect, type ReactNode } from 'react'
import type { ActivityResults, Me, SessionState } from '@/api/types'
import type { SetupForms } from '@/features/sessions/agenda/kinds'
import { isIdle } from '@/features/sessions/room/idle'
import type { KeyGroup } from '@/features/sessions/room/key-sheet'
import type { Room } from '@/features/sessions/room/use-room'
import type { Say } from '@/i18n/words'
import type { Kind, SeatProps, View } from './kind'
import { kinds } from './kinds'

type AnyKind = Kind<View, ActivityResults>
type Shown = Pick<NonNullable<SessionState['current_activity']>, 'id' | 'title' | 'view'>

/** The kind of something. What it shows and what its kind can show belong together; types cannot say that. */
export function kindOf({ type }: { type: string }): AnyKind | undefined {
  return (kinds as unknown as Readonly<Record<string, AnyKind>>)[type]
}

/** What has to be set up before it can go on the agenda. */
export const setupForms: SetupForms = Object.fromEntries(
  Object.entries(kinds).flatMap(([word, { Form }]) => (Form ? [[word, Form]] : [])),
)

/** What the front page offers besides a table. */
export const offered = Object.entries(kinds).flatMap(([word, { Form, icon }]) =>
  Form ? [{ word, icon }] : [],
)

/** The chip of what is in front of everybody. */
export function phaseOf(state: SessionState): ReactNode {
  const view = state.current_activity?.view
  return view ? kindOf(view)?.phase(state, view) : kinds.poker.phase(state, {} as never)
}

export function keysOf(state: SessionState, me: Me, say: Say): readonly KeyGroup[] {
  const kind = kindOf(state.current_activity?.view ?? { type: 'poker' })
  return kind?.keys(say, me.permissions.is_facilitator) ?? []
}

/** What a seat sees of what is in front of everybody. */
export function roomOf(room: Room): ReactNode {
  const shown = room.state.current_activity
  const Part = shown && kindOf(shown.view)?.Room
  return Part && <Part key={shown.id} {...seatOf(room, shown)} />
}

/** What whoever leads does with it next, for a place beside it; undefined where it has that on itself. */
export function leadOf(room: Room): ReactNode {
  const shown = room.state.current_activity
  const Part = shown && kindOf(shown.view)?.Lead
  return Part ? <Part key={shown.id} {...seatOf(room, shown)} /> : undefined
}

/** The ways to what goes on beside it. */
export function besideIn(room: Room): ReactNode {
  const beside = Object.values(room.state.parallel_activities ?? {})
  if (beside.length === 0) return undefined
  return beside.map((shown) => {
    const Part = kindOf(shown.view)?.Room
    return Part && <Part key={shown.id} {...seatOf(room, shown)} />
  })
}

/** What hangs on the wall: first what takes it, then what is in front of everybody, then what else goes on. */
export function onWall(state: SessionState): Shown | undefined {
  const beside = Object.values(state.parallel_activities ?? {})
  const taking = beside.find(({ view }) => kindOf(view)?.takesWall?.(view))
  return taking ?? (isIdle(state) ? beside[0] : state.current_activity)
}

/** Fetches the pages of whatever is on the agenda, so that nobody waits for them when it begins. */
export function useComing({ state: { activities } }: Room): void {
  const coming = [...new Set(Object.values(activities).map(({ type }) => type))].sort().join(' ')
  useEffect(() => coming.split(' ').forEach((type) => kindOf({ type })?.Room.fetch()), [coming])
}

function seatOf(room: Room, { id, title, view }: Shown): SeatProps<View> {
  const { state, me, live } = room
  return {
    activityId: id,
    title,
    view,
    room,
    sessionId: room.id,
    state,
    me,
    link: live.link,
    v: live.v,
    clockOffset: live.clockOffset,
  }
}
