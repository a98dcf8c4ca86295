import { useSay } from '@/i18n/words'
import { ProblemNote } from '@/ui/problem-note'
import type { Way } from '@/ui/ways'
import type { OpenSessionsNow } from './use-open-sessions'

interface NoRoomProps {
  open: OpenSessionsNow
  isCalled: boolean
  onCall: () => void
}

const wait = 300

/** The server has no free room: where there is still a seat, and word as soon as a room is free. */
export function NoRoom({ open, isCalled, onCall }: NoRoomProps) {
  const say = useSay()
  const joinable = open.sessions.find((session) => session.can_join)
  const counts = { active: open.capacity?.active_sessions ?? 0, max: open.capacity?.max_sessions ?? 0 }
  const ways: Way[] = []
  if (joinable) {
    const label = say('no-room.join', { name: joinable.name })
    ways.push({ title: 'join', label, go: `/s/${joinable.join_code}` })
  }
  if (!isCalled) ways.push({ title: 'call', label: say('no-room.call'), go: onCall })
  const seats = joinable
    ? say('no-room.seats', { ...counts, name: joinable.name })
    : say('no-room.none', counts)
  return (
    <ProblemNote
      title={say('problem.MAX_SESSIONS_REACHED')}
      text={isCalled ? `${seats} ${say('no-room.called')}` : seats}
      status={429}
      seconds={wait}
      ways={ways}
    />
  )
}
