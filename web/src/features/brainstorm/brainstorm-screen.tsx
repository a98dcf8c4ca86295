import type { BrainstormView, SessionState } from '@/api/types'
import { BoardCount } from '@/board/board-count'
import { Fitting } from '@/board/fitting'
import { Ranked } from '@/board/ranked'
import { stacksOf } from '@/board/stacks'
import { useWallKeys } from '@/board/use-wall-keys'
import { WallCard } from '@/board/wall-card'
import { useSay } from '@/i18n/words'
import { brainstormWords } from './brainstorm-words'
import styles from '@/board/board-screen.module.css'

interface BrainstormScreenProps {
  state: SessionState
  view: BrainstormView
  hasControl: boolean
}

/** A brainstorm on the wall: what is asked for, how much has come, and then the ideas themselves. */
export function BrainstormScreen({ state, view, hasControl }: BrainstormScreenProps) {
  const say = useSay()
  const { board } = view
  const stacks = stacksOf(board)
  useWallKeys({ state, face: board, words: brainstormWords, hasControl, stacks })
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{view.prompt}</h1>
        <BoardCount face={board} />
      </header>
      {board.step === 'discuss' && board.dots_used > 0 ? (
        <Ranked stacks={stacks} />
      ) : stacks.length > 0 ? (
        <Fitting className={styles['cards']} count={stacks.length}>
          {stacks.map((stack) => (
            <WallCard key={stack.key} stack={stack} state={state} />
          ))}
        </Fitting>
      ) : (
        <p className={styles['large']}>
          {board.step === 'write' || board.step === 'waiting'
            ? say('board.screen.write')
            : say('board.empty')}
          <small>{say(`board.contract.${board.terms.anonymity}`)}</small>
        </p>
      )}
      {board.more > 0 && <footer>{say('board.more', { n: board.more })}</footer>}
    </section>
  )
}
