import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { Arrangement } from './use-arrangement'
import styles from './board.module.css'

/** What is picked up, near the thumb, until it is put down or let go. */
export function Taken({ arrangement: { taken, take } }: { arrangement: Arrangement }) {
  const say = useSay()
  if (!taken) return null
  return (
    <p className={styles['taken']} role="status">
      {say('board.taken', { text: taken.title })}
      <Button size="small" onClick={() => take(undefined)}>
        {say('board.let-go')}
      </Button>
    </p>
  )
}
