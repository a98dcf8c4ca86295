import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { Board } from './use-board'
import { isAmiss, type OwnDots } from './use-dots'
import styles from './board.module.css'

/** How many of one's own dots are left, and what became of the last ones. */
export function Budget({ board }: { board: Board }) {
  const say = useSay()
  const of = board.face.terms.dots_per_person
  const used = of - board.dotsLeft
  return (
    <div className={styles['budget']}>
      <p role="status">
        <span aria-hidden="true">
          {Array.from({ length: of }, (_, place) => (
            <i key={place} data-used={place < used || undefined} />
          ))}
        </span>
        {say('board.dots.left', { n: board.dotsLeft, of })}
      </p>
      <DotsReceipt dots={board.dots} />
    </div>
  )
}

/** Says in words what became of one's votes. */
export function DotsReceipt({ dots }: { dots: OwnDots }) {
  const say = useSay()
  const { fate, receipt, problem } = dots
  if (fate === 'late' || fate === 'refused') {
    return (
      <p className={styles['receipt']} role="alert">
        <span>{problem ? problemWords(problem, say).title : say('board.dots.late')}</span>
        <Button size="small" onClick={dots.understood}>
          {say('receipt.understood')}
        </Button>
      </p>
    )
  }
  return (
    <p
      className={styles['receipt']}
      role="status"
      data-kept={fate === 'kept' || fate === 'paused' || undefined}
    >
      <span>
        {fate === 'none'
          ? ''
          : fate === 'saved' && receipt
            ? say('board.dots.receipt', { receipt })
            : say(`board.dots.${fate}`)}
      </span>
    </p>
  )
}

/** Votes that came after the end, once there is nothing to vote on any more. */
export function LateDots({ board }: { board: Board }) {
  return isAmiss(board.dots) && !board.canVote ? <DotsReceipt dots={board.dots} /> : null
}
