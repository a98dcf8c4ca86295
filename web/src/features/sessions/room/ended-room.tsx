import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import { EmptyTable } from '@/ui/empty-table'
import { Link } from '@/ui/navigation'
import type { Room } from './use-room'

const reasons = ['expired', 'kicked', 'replaced'] as const

/** Why this page no longer moves, and the way on. */
export function EndedRoom({ room }: { room: Room }) {
  const say = useSay()
  const closed = room.state.session.status === 'expired' ? 'expired' : room.live.closing?.reason
  const reason = reasons.find((each) => each === closed) ?? 'ended'
  return (
    <main>
      <EmptyTable
        title={say(`over.${reason}`)}
        text={say(`over.${reason}.text`)}
        word={say(`over.${reason}.word`)}
      >
        {reason === 'replaced' ? (
          <button type="button" className={buttonClass('primary', 'large')} onClick={room.live.retry}>
            {say('over.replaced.here')}
          </button>
        ) : (
          <Link href="/" className={buttonClass('primary', 'large')}>
            {say('over.new')}
          </Link>
        )}
      </EmptyTable>
    </main>
  )
}
