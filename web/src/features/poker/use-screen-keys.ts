import { sendPokerCommandFromScreen } from '@/api/send-poker-command'
import type { PokerCommand, SessionState } from '@/api/types'
import { useKeys } from '@/ui/use-keys'
import { useWallDeed } from '@/ui/wall-note'
import { tableOf } from './on-table'
import { beforeCurrent, queueOf } from './story-queue'

/** Runs the table from the wall, with the keys of any clicker. Without control the keys do nothing. */
export function useScreenKeys(sessionId: string, state: SessionState | undefined, hasControl: boolean): void {
  const activity = tableOf(state)
  const deed = useWallDeed()
  const send = (command: PokerCommand) =>
    deed(() => sendPokerCommandFromScreen(sessionId, activity?.id ?? '', command))
  const view = activity?.status === 'active' && hasControl ? activity.view : undefined
  const round = view?.round ?? 0
  const from = view?.story_id === undefined ? {} : { from_story_id: view.story_id }
  const before = view && beforeCurrent(queueOf(view), view.story_id)

  const step = () => {
    if (!view) return
    if (view.stage === 'voting' && view.voted_count > 0)
      send({ type: 'reveal', round, ...(view.reveals_at !== undefined && { immediate: true }) })
    else if (view.stage === 'results') send({ type: 'next', ...from, start: true })
    else if (view.stage === 'waiting')
      send({ type: 'start', ...(view.story_id !== undefined && { story_id: view.story_id }) })
  }
  const next = () => {
    if (view && view.stage !== 'voting') send({ type: 'next', ...from })
  }
  const back = () => {
    if (before && view?.stage !== 'voting') send({ type: 'select_story', story_id: before.id, ...from })
  }
  const timer = () => {
    if (view?.stage === 'voting')
      send(view.ends_at === undefined ? { type: 'timer', round, seconds: 60 } : { type: 'stop_timer', round })
  }
  // Where something else is on the wall the keys are left to it.
  useKeys(
    activity
      ? { space: step, arrowright: next, pagedown: next, arrowleft: back, pageup: back, t: timer }
      : {},
    { once: true },
  )
}
