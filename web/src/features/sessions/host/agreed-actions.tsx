import { useMutation } from '@tanstack/react-query'
import { settleAction } from '@/api/actions'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Room } from '../room/use-room'
import styles from './keep-moving.module.css'

type Status = 'open' | 'done' | 'dropped'

/** What was agreed about one result, and what became of it. */
export function AgreedActions({ room, activity }: { room: Room; activity: string }) {
  const say = useSay()
  const actions = Object.values(room.state.activities[activity]?.actions ?? {})
  const settle = useMutation({
    mutationFn: ({ id, status }: { id: string; status: Status }) =>
      settleAction(room.id, activity, id, status),
  })
  if (actions.length === 0) return null
  const nameOf = (id: string) =>
    room.state.participants[id]?.name ?? room.state.current_activity?.people?.[id]?.name
  const turn = (id: string, text: string, status: Status, icon: 'check' | 'x' | 'undo', label: string) => (
    <Button
      size="small"
      tone="ghost"
      aria-label={`${label}: ${text}`}
      title={label}
      disabled={settle.isPending}
      onClick={() => settle.mutate({ id, status })}
    >
      <Icon name={icon} size={16} />
    </Button>
  )
  return (
    <ul className={styles['agreed']} aria-label={say('retro.actions')}>
      {actions.map(({ id, text, owner_id: owner, due, status }) => (
        <li key={id} data-status={status}>
          <p>
            <b>{text}</b>
            <small>
              {[
                (owner && nameOf(owner)) ?? say('retro.action.nobody'),
                due,
                status === 'done' && say('retro.action.done'),
                status === 'dropped' && say('retro.action.dropped'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </p>
          <span>
            {status === 'open' ? (
              <>
                {turn(id, text, 'done', 'check', say('retro.action.done.act'))}
                {turn(id, text, 'dropped', 'x', say('retro.action.drop'))}
              </>
            ) : (
              turn(id, text, 'open', 'undo', say('retro.action.reopen'))
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
