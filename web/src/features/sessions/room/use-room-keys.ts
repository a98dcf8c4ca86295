import { useMutation } from '@tanstack/react-query'
import { nudgeUnanswered } from '@/api/host-people'
import { steerSession } from '@/api/steer-session'
import { useSay, type Say } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { toggleSound, toggleTheme } from '@/ui/theme/appearance'
import { toast } from '@/ui/toast'
import { useKeys } from '@/ui/use-keys'
import type { KeyGroup } from './key-sheet'
import type { Room } from './use-room'

/** The keys of every live page, whatever is played on it. */
export function useRoomKeys(room: Room, isOver: boolean, open: (panel: 'keys' | 'invite') => void): void {
  const say = useSay()
  const { can_pause: mayPause, is_facilitator: isLeading } = room.me.permissions
  const isPaused = room.state.session.paused !== undefined
  const pause = useMutation({ mutationFn: () => steerSession(room.id, isPaused ? 'resume' : 'pause') })
  const nudge = useMutation({
    mutationFn: () => nudgeUnanswered(room.id),
    onSuccess: () => toast(say('people.nudged')),
  })
  useKeys(
    {
      '?': () => open('keys'),
      'shift+i': () => open('invite'),
      'shift+d': toggleTheme,
      'shift+m': () => announceAtOnce(say(toggleSound() ? 'sound.is-on' : 'sound.is-off')),
      p: () => mayPause && !isOver && !pause.isPending && pause.mutate(),
      w: () => isLeading && !isOver && isSomebodyMissing(room) && !nudge.isPending && nudge.mutate(),
    },
    { once: true },
  )
}

function isSomebodyMissing({ state, me }: Room): boolean {
  return Object.values(state.participants).some(
    (person) => person.has_voted === false && person.id !== me.participant_id,
  )
}

export function roomKeys(say: Say, { me }: Room): KeyGroup {
  return {
    title: say('keys.anywhere'),
    keys: [
      ['A', say('keys.announce')],
      ['Shift I', say('keys.invite')],
      ...(me.permissions.is_facilitator ? [['W', say('keys.nudge')] as const] : []),
      ...(me.permissions.can_pause ? [['P', say('keys.pause')] as const] : []),
      ['Shift M', say('keys.sound')],
      ['Shift D', say('keys.theme')],
      ['?', say('keys.sheet')],
    ],
  }
}
