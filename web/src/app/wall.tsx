import type { SessionState } from '@/api/types'
import { tableOf } from '@/features/poker/on-table'
import { isIdle } from '@/features/sessions/room/idle'
import { ScreenPage } from '@/features/sessions/screen/screen-page'
import { StartPage } from '@/features/sessions/screen/start-page'
import type { Live } from '@/live/use-channel'
import { kindOf, onWall } from './activities'

interface WallProps {
  live: Pick<Live<SessionState>, 'link' | 'lostAt' | 'clockOffset'>
  state: SessionState
  hasControl: boolean
}

/** What hangs on the wall of the room. */
export function Wall({ live, state, hasControl }: WallProps) {
  const isNothingOn = isIdle(state)
  const shown = onWall(state)
  const kind = shown && kindOf(shown.view)
  const Screen = kind?.Screen
  return (
    <ScreenPage
      live={live}
      state={state}
      isWaiting={isNothingOn || tableOf(state)?.view.stage === 'waiting'}
      hasControl={hasControl}
      isWide={!isNothingOn && kind?.isWide === true}
    >
      {shown && Screen ? (
        <Screen
          key={shown.id}
          title={shown.title}
          state={state}
          view={shown.view}
          clockOffset={live.clockOffset}
          hasControl={hasControl}
        />
      ) : (
        <StartPage state={state} />
      )}
    </ScreenPage>
  )
}
