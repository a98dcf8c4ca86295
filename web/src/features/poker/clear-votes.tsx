import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Poker } from './use-poker'
import styles from './clear-votes.module.css'

/** Clearing cannot be taken back yet, so it names what is lost before it happens. */
export function ClearVotes({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const clear = () => {
    poker.clear()
    onClose()
  }
  return (
    <Dialog
      title={say('clear.title', { n: poker.view.voted_count })}
      closeLabel={say('close')}
      onClose={onClose}
    >
      <p>{say('clear.text')}</p>
      <div className={styles['pair']}>
        <Button size="large" data-safe onClick={onClose}>
          {say('clear.keep')}
        </Button>
        <Button size="large" tone="danger" onClick={clear}>
          {say('control.clear')}
        </Button>
      </div>
    </Dialog>
  )
}
