import { useMutation } from '@tanstack/react-query'
import { nudgeUnanswered } from '@/api/host-people'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import panel from '@/ui/panel.module.css'
import { toast } from '@/ui/toast'
import type { Room } from '../room/use-room'
import styles from './room-health.module.css'

/** Who is there and how well, and who has not answered where that may be known. */
export function RoomHealth({ room }: { room: Room }) {
  const say = useSay()
  const { counts } = room.state.session
  const isWeak = counts.disconnected > counts.online / 10
  return (
    <section className={styles['health']}>
      <header>
        <h2>{say('host.health')}</h2>
        <span className={`${panel['chip']} ${isWeak ? panel['live'] : ''}`}>
          {say(isWeak ? 'host.health.weak' : 'host.health.good')}
        </span>
      </header>
      <dl className="num">
        <dt>{say('host.health.here')}</dt>
        <dd>{counts.online}</dd>
        <dt>{say('host.health.away')}</dt>
        <dd>{counts.idle}</dd>
        <dt>{say('host.health.lost')}</dt>
        <dd>{counts.disconnected}</dd>
        <dt>{say('host.health.screens')}</dt>
        <dd>{counts.displays}</dd>
      </dl>
      {room.state.current_activity?.integrity === 'recounted' && (
        <p className={styles['recounted']}>{say('host.recounted')}</p>
      )}
      <Missing room={room} />
    </section>
  )
}

function Missing({ room }: { room: Room }) {
  const say = useSay()
  const nudge = useMutation({
    mutationFn: () => nudgeUnanswered(room.id),
    onSuccess: () => toast(say('people.nudged')),
  })
  const view = room.state.current_activity?.view
  const missing = view && 'survey' in view ? view.survey.missing : undefined
  const names = Object.keys(missing ?? {}).flatMap((id) => room.state.participants[id]?.name ?? [])
  if (names.length === 0) return null
  return (
    <div className={styles['missing']}>
      <h3>{say('host.missing', { n: names.length })}</h3>
      <p>{names.join(', ')}</p>
      <Button size="small" icon="bell" shortcut="W" disabled={nudge.isPending} onClick={() => nudge.mutate()}>
        {say('host.nudge')}
      </Button>
    </div>
  )
}
