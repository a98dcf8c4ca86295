import { useMutation } from '@tanstack/react-query'
import { createDisplay } from '@/api/create-display'
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
  const screen = useMutation({
    mutationFn: () => createDisplay(room.id),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  return (
    <Dialog title={say('invite.title')} closeLabel={say('close')} onClose={onClose}>
      <WayIn session={room.state.session} qr={208} />
      {room.me.permissions.is_facilitator && (
        <div className={styles['screen']}>
          <Button icon="screen" wide disabled={screen.isPending} onClick={() => screen.mutate()}>
            {say('invite.screen')}
          </Button>
        </div>
      )}
      {screen.error instanceof Problem && <p role="alert">{problemWords(screen.error, say).title}</p>}
    </Dialog>
  )
}
