import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { copyText } from '@/ui/copy-text'
import { toast } from '@/ui/toast'
import type { SessionState } from '@/api/types'
import { spaced } from '../join-code'
import { QrBadge } from '../qr-badge'
import styles from './way-in.module.css'

/** Three ways into a room: scan, code, link. */
export function WayIn({ session, qr }: { session: SessionState['session']; qr: number }) {
  const say = useSay()
  const link = `${location.origin}/s/${session.join_code}`
  const copy = () => void copyText(link).then(() => toast(say('invite.copied')))
  return (
    <div className={styles['way-in']}>
      <QrBadge url={session.qr_code_url} size={qr} />
      <p className={styles['scan']}>{say('qr.scan')}</p>
      <p className={`${styles['code']} num`}>{spaced(session.join_code)}</p>
      <p className={styles['link']}>{link}</p>
      <Button tone="primary" icon="copy" wide onClick={copy}>
        {say('invite.copy')}
      </Button>
    </div>
  )
}
