import { lazy, Suspense, type ReactNode } from 'react'
import type { Me, SessionState } from '@/api/types'
import { PokerPhase } from '@/features/poker/poker-phase'
import { pokerKeys } from '@/features/poker/poker-keys'
import { PollPhase } from '@/features/poll/poll-phase'
import { pollKeys } from '@/features/poll/poll-keys'
import type { KeyGroup } from '@/features/sessions/room/key-sheet'
import type { Room } from '@/features/sessions/room/use-room'
import type { Say } from '@/i18n/words'

const PollRoom = lazy(async () => ({ default: (await import('@/features/poll/poll-room')).PollRoom }))
const PollLead = lazy(async () => ({ default: (await import('@/features/poll/poll-lead')).PollLead }))
const PollScreen = lazy(async () => ({ default: (await import('@/features/poll/poll-screen')).PollScreen }))

/** The chip of what is in front of everybody. */
export function phaseOf(state: SessionState): ReactNode {
  const view = state.current_activity?.view
  return view?.type === 'poll' ? <PollPhase state={state} view={view} /> : <PokerPhase state={state} />
}

export function keysOf(state: SessionState, me: Me, say: Say): readonly KeyGroup[] {
  const isLeading = me.permissions.is_facilitator
  return state.current_activity?.view.type === 'poll' ? pollKeys(say, isLeading) : pokerKeys(say, isLeading)
}

/** What a seat sees of an activity that is no table. */
export function askedIn(room: Room): ReactNode {
  const activity = room.state.current_activity
  if (activity?.view.type !== 'poll') return undefined
  return (
    <Suspense>
      <PollRoom key={activity.id} activityId={activity.id} view={activity.view} {...seatOf(room)} />
    </Suspense>
  )
}

/** The same on the wall. */
export function askedOnScreen(state: SessionState): ReactNode {
  const view = state.current_activity?.view
  if (view?.type !== 'poll') return undefined
  return (
    <Suspense>
      <PollScreen state={state} view={view} />
    </Suspense>
  )
}

/** What whoever leads does with it next, for a place beside it; a table has that on itself. */
export function leadOf(room: Room): ReactNode {
  const activity = room.state.current_activity
  if (activity?.view.type !== 'poll') return undefined
  return (
    <Suspense>
      <PollLead key={activity.id} activityId={activity.id} view={activity.view} {...seatOf(room)} />
    </Suspense>
  )
}

function seatOf({ id, state, me, live }: Room) {
  return { sessionId: id, state, me, link: live.link, clockOffset: live.clockOffset }
}
