import type { SessionState } from '@/api/types'
import { tableOf } from '@/features/poker/on-table'
import { PokerScreen } from '@/features/poker/poker-screen'
import { isIdle } from '@/features/sessions/room/idle'
import { ScreenPage } from '@/features/sessions/screen/screen-page'
import { StartPage } from '@/features/sessions/screen/start-page'
import type { Live } from '@/live/use-channel'
import { askedOnScreen } from './activities'
import { questionsOnScreen } from './beside'

interface WallProps {
  live: Pick<Live<SessionState>, 'link' | 'lostAt' | 'clockOffset'>
  state: SessionState
  hasControl: boolean
}

/** What hangs on the wall of the room. */
export function Wall({ live, state, hasControl }: WallProps) {
  const isNothingOn = isIdle(state)
  const isWide =
    !isNothingOn && state.current_activity !== undefined && 'survey' in state.current_activity.view
  const isWaiting = isNothingOn || tableOf(state)?.view.stage === 'waiting'
  return (
    <ScreenPage live={live} state={state} isWaiting={isWaiting} hasControl={hasControl} isWide={isWide}>
      {isNothingOn
        ? (questionsOnScreen(state) ?? <StartPage state={state} />)
        : (askedOnScreen(state, live.clockOffset, hasControl) ?? (
            <PokerScreen state={state} clockOffset={live.clockOffset} />
          ))}
    </ScreenPage>
  )
}
