import { useSay } from '@/i18n/words'
import type { Stack } from './stacks'
import type { Board } from './use-board'
import styles from './board.module.css'

/** One's own dots on a card or a group: one more, one less, in one tap each. */
export function DotStepper({ board, stack }: { board: Board; stack: Stack }) {
  const say = useSay()
  const { terms } = board.face
  const mine = stack.cards.reduce((sum, card) => sum + board.dots.on(card.id, card.number), 0)
  const [first] = stack.cards
  const onto = stack.cards.find((card) => board.dots.on(card.id, card.number) > 0) ?? first
  const put = (by: number) => {
    if (onto) board.dots.put(onto.id, board.dots.on(onto.id, onto.number) + by)
  }
  return (
    <span className={styles['stepper']} role="group" aria-label={say('board.dots.on', { text: stack.title })}>
      <button
        type="button"
        disabled={mine === 0}
        aria-label={say('board.dots.less', { text: stack.title })}
        onClick={() => put(-1)}
      >
        −
      </button>
      <output className="num" aria-label={say('board.dots.yours', { n: mine })}>
        {mine}
      </output>
      <button
        type="button"
        disabled={board.dotsLeft === 0 || mine >= terms.most_dots_per_item}
        aria-label={say('board.dots.more', { text: stack.title })}
        onClick={() => put(1)}
      >
        +
      </button>
    </span>
  )
}
