import type { BrainstormView } from '@/api/types'
import { BoardCount } from '@/board/board-count'
import { Ranked } from '@/board/ranked'
import { stacksOf } from '@/board/stacks'
import { useSay } from '@/i18n/words'
import styles from '@/board/board-screen.module.css'

/** A brainstorm on the wall: what is asked for, how much has come, and then the ideas themselves. */
export function BrainstormScreen({ view }: { view: BrainstormView }) {
  const say = useSay()
  const { board } = view
  const stacks = stacksOf(board)
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{view.prompt}</h1>
        <BoardCount face={board} />
      </header>
      {board.step === 'discuss' && board.dots_used > 0 ? (
        <Ranked stacks={stacks} />
      ) : stacks.length > 0 ? (
        <ul className={styles['cards']}>
          {stacks.map((stack) => (
            <li key={stack.key} className={styles['card']}>
              {stack.title}
              {stack.cards.length > 1 && <small>{say('board.cards.say', { n: stack.cards.length })}</small>}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles['large']}>
          {board.step === 'write' ? say('board.screen.write') : say('board.empty')}
          <small>{say(`board.contract.${board.terms.anonymity}`)}</small>
        </p>
      )}
      {board.more > 0 && <footer>{say('board.more', { n: board.more })}</footer>}
    </section>
  )
}
