import { useSay } from '@/i18n/words'
import type { Board } from './use-board'
import styles from './board.module.css'

/** How many of one's own dots are left, and what became of the last ones. */
export function Budget({ board }: { board: Board }) {
  const say = useSay()
  const of = board.face.terms.dots_per_person
  const used = of - board.dotsLeft
  return (
    <p className={styles['budget']} role="status">
      <span aria-hidden="true">
        {Array.from({ length: of }, (_, place) => (
          <i key={place} data-used={place < used || undefined} />
        ))}
      </span>
      {say('board.dots.left', { n: board.dotsLeft, of })}
      <small className={styles['note']}>
        {board.dots.isKept
          ? say('board.dots.kept')
          : board.dots.isSending
            ? say('board.dots.sending')
            : used > 0
              ? say('board.dots.saved')
              : ''}
      </small>
    </p>
  )
}
