import { useMutation } from '@tanstack/react-query'
import { settleAction } from '@/api/actions'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Room } from '../room/use-room'
import styles from './keep-moving.module.css'

/** What was agreed about one result, and what became of it. */
export function AgreedActions({ room, activity }: { room: Room; activity: string }) {
  const say = useSay()
  const actions = Object.values(room.state.activities[activity]?.actions ?? {})
  const settle = useMutation({
    mutationFn: ({ id, status }: { id: string; status: 'open' | 'done' | 'dropped' }) =>
      settleAction(room.id, activity, id, status),
  })
  if (actions.length === 0) return null
  return (
    <ul className={styles['agreed']} aria-label={say('retro.actions')}>
      {actions.map(({ id, text, owner_id: owner, due, status }) => {
        const isOpen = status === 'open'
        const label = say(isOpen ? 'retro.action.drop' : 'retro.action.reopen')
        return (
          <li key={id} data-status={status}>
            <p>
              <b>{text}</b>
              <small>
                {[(owner && room.state.participants[owner]?.name) ?? say('retro.action.nobody'), due]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </p>
            <Button
              size="small"
              tone="ghost"
              aria-label={`${label}: ${text}`}
              title={label}
              disabled={settle.isPending}
              onClick={() => settle.mutate({ id, status: isOpen ? 'dropped' : 'open' })}
            >
              <Icon name={isOpen ? 'x' : 'undo'} size={16} />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
