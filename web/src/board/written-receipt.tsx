import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Fate } from './own-cards'
import type { Board } from './use-board'
import styles from './board.module.css'

/** Says in words what became of all one wrote; in the same place whatever it is. */
export function WrittenReceipt({ board }: { board: Board }) {
  const say = useSay()
  const { writing, ownCount: n } = board
  const { fate, sending } = writing
  const words = fate
    ? say(`board.own.${fate}`, { n: sending })
    : sending > 0
      ? say('board.own.sending', { n: sending })
      : n > 0
        ? say('board.own.saved', { n })
        : ''
  if (!board.canWrite && !words) return null
  return (
    <p className={styles['receipt']} role="status" data-kept={fate !== undefined || undefined}>
      {words && <Icon name={fate ? 'phone' : sending > 0 ? 'clock' : 'check'} size={16} />}
      <span>{words}</span>
    </p>
  )
}

/** What did not get through before writing was over; the words stay until they are read. */
export function TooLate({ board }: { board: Board }) {
  const say = useSay()
  const { failed } = board.writing
  if (failed.length === 0 || board.face.step === 'write') return null
  return (
    <ul className={styles['own']} aria-label={say('board.too-late')}>
      {failed.map((card) => (
        <li key={card.id} className={styles['card']} data-fate={card.fate}>
          <p>{card.text}</p>
          <Fate card={card} board={board} />
        </li>
      ))}
    </ul>
  )
}
