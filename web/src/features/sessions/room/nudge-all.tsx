import { useMutation } from '@tanstack/react-query'
import { nudgeUnanswered } from '@/api/host-people'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import type { Room } from './use-room'

/** One quiet reminder to everybody whose card is missing; beside a list of their names it says less. */
export function NudgeAll({ room, isBesideNames = false }: { room: Room; isBesideNames?: boolean }) {
  const say = useSay()
  const missing = Object.values(room.state.participants).filter(
    (person) => person.has_voted === false && person.id !== room.me.participant_id,
  )
  const nudge = useMutation({
    mutationFn: () => nudgeUnanswered(room.id),
    onSuccess: () => toast(say('people.nudged')),
  })
  if (missing.length === 0) return null
  return (
    <>
      <Button
        wide
        {...(isBesideNames && { icon: 'bell', shortcut: 'W' })}
        disabled={nudge.isPending}
        onClick={() => nudge.mutate()}
      >
        {say(isBesideNames ? 'control.nudge' : 'people.nudge', { n: missing.length })}
      </Button>
      {nudge.error instanceof Problem && <p role="alert">{problemWords(nudge.error, say).title}</p>}
    </>
  )
}
