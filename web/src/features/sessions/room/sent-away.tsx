import { useMutation } from '@tanstack/react-query'
import { pardonParticipant } from '@/api/host-people'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './people-dialog.module.css'
import type { Room } from './use-room'

/** Who was sent away and cannot come back, and the way to let them. */
export function SentAway({ room }: { room: Room }) {
  const say = useSay()
  const pardon = useMutation({ mutationFn: (id: string) => pardonParticipant(room.id, id) })
  const banned = Object.entries(room.state.facilitator?.removed ?? {}).filter(([, one]) => one.banned)
  if (banned.length === 0) return null
  return (
    <section className={styles['away']} aria-label={say('people.sent-away')}>
      <h3>{say('people.sent-away')}</h3>
      <ul className={styles['people']}>
        {banned.map(([id, one]) => (
          <li key={id}>
            <span className={styles['name']}>
              {one.name}
              {one.reason && <small> {one.reason}</small>}
            </span>
            <Button
              size="small"
              aria-label={say('people.let-back-name', { name: one.name })}
              disabled={pardon.isPending}
              onClick={() => pardon.mutate(id)}
            >
              {say('people.let-back')}
            </Button>
          </li>
        ))}
      </ul>
      {pardon.error instanceof Problem && <p role="alert">{problemWords(pardon.error, say).title}</p>}
    </section>
  )
}
