import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createDisplay } from '@/api/create-display'
import { removeDisplay } from '@/api/remove-display'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Room } from './use-room'
import { WayIn } from './way-in'
import styles from './invite-dialog.module.css'

/** The ways into the room and, for the facilitator, the screen for the wall. */
export function InviteDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const [control, setControl] = useState(false)
  const screen = useMutation({
    mutationFn: () => createDisplay(room.id, control),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  const removal = useMutation({ mutationFn: (display: string) => removeDisplay(room.id, display) })
  return (
    <Dialog title={say('invite.title')} closeLabel={say('close')} onClose={onClose}>
      <WayIn session={room.state.session} qr={208} />
      {room.me.permissions.is_facilitator && (
        <div className={styles['screen']}>
          <Button icon="screen" wide disabled={screen.isPending} onClick={() => screen.mutate()}>
            {say('invite.screen')}
          </Button>
          <label className={styles['control']}>
            <input type="checkbox" checked={control} onChange={(event) => setControl(event.target.checked)} />
            {say('invite.screen.control')}
          </label>
          {room.state.session.counts.displays === 0 && (
            <p className={styles['note']}>{say('invite.screen.none')}</p>
          )}
          {Object.values(room.state.facilitator?.displays ?? {}).map((display, n) => (
            <p key={display.id} className={styles['display']}>
              {display.label || say(display.control ? 'screen.with-control' : 'screen.number', { n: n + 1 })}
              <Button
                size="small"
                tone="ghost"
                icon="x"
                disabled={removal.isPending}
                onClick={() => removal.mutate(display.id)}
              >
                {say('screen.remove')}
              </Button>
            </p>
          ))}
        </div>
      )}
      {screen.error instanceof Problem && <p role="alert">{problemWords(screen.error, say).title}</p>}
    </Dialog>
  )
}
