import { useSay } from '@/i18n/words'
import { VisibilityContract } from '../join/visibility-contract'
import type { Room } from './use-room'
import { WayIn } from './way-in'
import styles from './lobby.module.css'

/** What matters before the first round: the ways in for the one who invites, the promise for everyone else. */
export function Lobby({ room }: { room: Room }) {
  const say = useSay()
  if (!room.me.permissions.is_facilitator) return <VisibilityContract />
  return (
    <section className={styles['lobby']} aria-label={say('invite.title')}>
      <WayIn session={room.state.session} qr={148} />
    </section>
  )
}
