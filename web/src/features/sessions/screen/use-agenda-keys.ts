import { turnActivity } from '@/api/agenda'
import { sendCommand } from '@/api/send-command'
import type { SessionState } from '@/api/types'
import { useKeys } from '@/ui/use-keys'
import { useWallDeed } from '@/ui/wall-note'
import { neighbours } from '../host/agenda-order'

/** These have keys of their own on the wall, as long as they go on. */
const own: ReadonlySet<string> = new Set(['poker', 'quiz', 'brainstorm', 'retro'])

/** Leads an audience from the wall, with the keys of any clicker: open, close, show, and on to what comes next. */
export function useAgendaKeys(sessionId: string, state: SessionState | undefined, hasControl: boolean): void {
  const deed = useWallDeed()
  const current = state?.current_activity
  const hasOwn = current?.status === 'active' && own.has(current.view.type)
  const lines = Object.values(state?.activities ?? {}).sort((a, b) => a.order - b.order)
  const { next, before } = neighbours(lines, current?.id)
  const turn = (id: string, word: 'start' | 'close') =>
    deed(() => turnActivity(sessionId, id, word, 'screen'))

  const space = () => {
    if (!current || !('survey' in current.view)) {
      if (!current && next) turn(next.id, 'start')
    } else if (current.view.survey.stage === 'open') turn(current.id, 'close')
    else if (current.view.survey.stage === 'closed')
      deed(() => sendCommand(sessionId, current.id, { type: 'show', override: true }, 'screen'))
  }
  const on = () => next && turn(next.id, 'start')
  const back = () => before && turn(before.id, 'start')
  useKeys(
    hasControl && state && !hasOwn
      ? { space, arrowright: on, pagedown: on, arrowleft: back, pageup: back }
      : {},
    { once: true },
  )
}
