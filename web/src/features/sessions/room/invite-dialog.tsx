import { useMutation } from '@tanstack/react-query'
import { createDisplay } from '@/api/create-display'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { copyText } from '@/ui/copy-text'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { spaced } from '../join-code'
import { QrBadge } from '../qr-badge'
import type { Room } from './use-room'
import styles from './invite-dialog.module.css'

/** Three ways into the room (scan, code, link) and, for the facilitator, the screen for the wall. */
export function InviteDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const { session } = room.state
  const link = `${location.origin}/s/${session.join_code}`
  const copy = () => void copyText(link).then(() => toast(say('invite.copied')))
  const screen = useMutation({
    mutationFn: () => createDisplay(room.id),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  return (
    <Dialog title={say('invite.title')} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['invite']}>
        <QrBadge url={session.qr_code_url} size={208} />
        <p className={styles['scan']}>{say('qr.scan')}</p>
        <p className={`${styles['code']} num`}>{spaced(session.join_code)}</p>
        <p className={styles['link']}>{link}</p>
        <Button tone="primary" size="large" icon="copy" wide onClick={copy}>
          {say('invite.copy')}
        </Button>
        {room.me.permissions.is_facilitator && (
          <Button size="large" icon="screen" wide disabled={screen.isPending} onClick={() => screen.mutate()}>
            {say('invite.screen')}
          </Button>
        )}
        {screen.error instanceof Problem && <p role="alert">{problemWords(screen.error, say).title}</p>}
      </div>
    </Dialog>
  )
}
