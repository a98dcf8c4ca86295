import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { makeFacilitatorCode } from '@/api/lead-session'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { copyText } from '@/ui/copy-text'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { facilitatorLink, keepFacilitatorCode, keptFacilitatorCode } from '../facilitator-code'
import type { Room } from './use-room'
import styles from './facilitator-link.module.css'

/** The link by which the role comes back on any device; a new one ends the old. */
export function FacilitatorLink({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const [code, setCode] = useState(() => keptFacilitatorCode(room.id))
  const renew = useMutation({
    mutationFn: () => makeFacilitatorCode(room.id),
    onSuccess: (made) => {
      keepFacilitatorCode(room.id, made)
      setCode(made)
    },
  })
  const link = code && facilitatorLink(room.state.session.join_code, code)
  const copy = () => {
    if (link) void copyText(link).then(() => toast(say('host-link.copied')))
  }
  return (
    <Dialog title={say('host-link.title')} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['link']}>
        <p>{say('host-link.text')}</p>
        {link && <p className={styles['address']}>{link}</p>}
        {link && (
          <Button tone="primary" icon="copy" wide onClick={copy}>
            {say('host-link.copy')}
          </Button>
        )}
        <Button wide disabled={renew.isPending} onClick={() => renew.mutate()}>
          {say(link ? 'host-link.renew' : 'host-link.make')}
        </Button>
        {link && <small>{say('host-link.renew.text')}</small>}
        {renew.error instanceof Problem && <p role="alert">{problemWords(renew.error, say).title}</p>}
      </div>
    </Dialog>
  )
}
