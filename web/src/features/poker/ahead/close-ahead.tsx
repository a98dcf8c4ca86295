import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import styles from './ahead.module.css'

/** Ends the pre-vote before its day, for everybody: worth a second thought. */
export function CloseAhead({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say('ahead.close.title')} closeLabel={say('close')} onClose={onClose}>
      <p>{say('ahead.close.text')}</p>
      <div className={styles['buttons']}>
        <Button data-safe onClick={onClose}>
          {say('ahead.close.not')}
        </Button>
        <Button
          tone="primary"
          onClick={() => {
            onConfirm()
            onClose()
          }}
        >
          {say('ahead.close.do')}
        </Button>
      </div>
    </Dialog>
  )
}
