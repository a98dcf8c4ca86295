import type { ReactNode } from 'react'
import type { SessionState } from '@/api/types'
import { isIdle } from '@/features/sessions/room/idle'
import type { Room } from '@/features/sessions/room/use-room'
import { soon } from '@/ui/soon'

const QaPanel = soon(async () => (await import('@/features/qa/qa-panel')).QaPanel)
const QaScreen = soon(async () => (await import('@/features/qa/qa-screen')).QaScreen)

/** The ways to what goes on beside the activity in front of everybody. */
export function besideIn(room: Room): ReactNode {
  const beside = Object.values(room.state.parallel_activities ?? {})
  if (beside.length === 0) return undefined
  return (
    <>
      {beside.map(
        ({ id, title, view }) =>
          view.type === 'qa' && (
            <QaPanel
              key={id}
              activityId={id}
              title={title}
              view={view}
              sessionId={room.id}
              state={room.state}
              me={room.me}
              link={room.live.link}
            />
          ),
      )}
    </>
  )
}

/** Questions take the wall while one of them is answered, and while nothing else is there. */
export function questionsOnScreen(state: SessionState): ReactNode {
  for (const { title, view } of Object.values(state.parallel_activities ?? {})) {
    if (view.type !== 'qa') continue
    const isAnswering = Object.values(view.questions).some((question) => question.state === 'answering')
    if (isAnswering || isIdle(state)) return <QaScreen title={title} view={view} />
  }
  return undefined
}
