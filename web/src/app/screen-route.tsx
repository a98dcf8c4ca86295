import { Problem } from '@/api/problem'
import type { SessionSummary } from '@/api/types'
import { useScreenKeys } from '@/features/poker/use-screen-keys'
import { DeadLink } from '@/features/sessions/dead-link'
import { useAgendaKeys } from '@/features/sessions/screen/use-agenda-keys'
import { useDisplay, useScreen } from '@/features/sessions/screen/use-screen'
import { useSessionByCode } from '@/features/sessions/use-session-by-code'
import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import { EmptyTable } from '@/ui/empty-table'
import { Link } from '@/ui/navigation'
import { TableSkeleton } from '@/ui/table-skeleton'
import { Wall } from './wall'

/** The room screen of a session. */
export function ScreenRoute({ code }: { code: string }) {
  const summary = useSessionByCode(code)
  const display = useDisplay(summary.data?.id)
  const problem = summary.error ?? display.error
  const retry = () => void (summary.error ? summary.refetch() : display.refetch())
  if (problem instanceof Problem) return <DeadLink problem={problem} code={code} onRetry={retry} />
  if (!summary.data || display.isPending) return <TableSkeleton />
  return <OpenScreen session={summary.data} hasControl={display.data?.control === true} />
}

function OpenScreen({ session, hasControl }: { session: SessionSummary; hasControl: boolean }) {
  const say = useSay()
  const live = useScreen(session.id)
  useScreenKeys(session.id, live.view, hasControl)
  useAgendaKeys(session.id, live.view, hasControl)
  const status = live.view?.session.status
  if (live.link === 'closed' || status === 'completed' || status === 'expired') {
    const isRefused = live.closing?.status === 401 || live.closing?.status === 403
    return (
      <main>
        <EmptyTable
          title={say(isRefused ? 'screen.refused' : 'over.ended')}
          text={say(isRefused ? 'screen.refused.text' : 'over.ended.text')}
          word={session.name}
        >
          <Link href="/" className={buttonClass('primary', 'large')}>
            {say('home')}
          </Link>
        </EmptyTable>
      </main>
    )
  }
  if (!live.view) return <TableSkeleton />
  return <Wall live={live} state={live.view} hasControl={hasControl} />
}
