import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { amendAction } from '@/api/actions'
import type { ActionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import type { Room } from '../room/use-room'
import { ActionForm } from './action-form'
import { nameOf } from './name-of'
import styles from './keep-moving.module.css'

/** What was agreed about one result, and what became of it. */
export function AgreedActions({ room, activity }: { room: Room; activity: string }) {
  const say = useSay()
  const [changed, setChanged] = useState<string>()
  const actions = Object.values(room.state.activities[activity]?.actions ?? {})
  if (actions.length === 0) return null
  return (
    <ul className={styles['agreed']} aria-label={say('retro.actions')}>
      {actions.map((action) => (
        <li key={action.id} data-status={action.status}>
          {changed === action.id ? (
            <ActionForm
              room={room}
              activity={activity}
              first={action}
              onDone={() => setChanged(undefined)}
              onCancel={() => setChanged(undefined)}
            />
          ) : (
            <Agreed room={room} action={action} onChange={() => setChanged(action.id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Agreed({ room, action, onChange }: { room: Room; action: ActionState; onChange: () => void }) {
  const say = useSay()
  const { id, activity_id: activity, text, owner_id: owner, due, status } = action
  const settle = useMutation({
    mutationFn: (next: 'open' | 'done' | 'dropped') => amendAction(room.id, activity, id, { status: next }),
  })
  const tool = (icon: IconName, label: string, onClick: () => void) => (
    <Button
      size="small"
      tone="ghost"
      aria-label={`${label}: ${text}`}
      title={label}
      disabled={settle.isPending}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </Button>
  )
  return (
    <>
      <p>
        <b>{text}</b>
        <small>
          {[
            (owner && nameOf(owner, room.state)) ?? say('retro.action.nobody'),
            due,
            status === 'done' && say('retro.action.done'),
            status === 'dropped' && say('retro.action.dropped'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
      <span>
        {tool('note', say('board.edit.act'), onChange)}
        {status === 'open' ? (
          <>
            {tool('check', say('retro.action.done.act'), () => settle.mutate('done'))}
            {tool('x', say('retro.action.drop'), () => settle.mutate('dropped'))}
          </>
        ) : (
          tool('undo', say('retro.action.reopen'), () => settle.mutate('open'))
        )}
      </span>
    </>
  )
}
