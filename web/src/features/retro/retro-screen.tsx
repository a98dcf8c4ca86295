import type { RetroView } from '@/api/types'
import { BoardCount } from '@/board/board-count'
import { stacksOf } from '@/board/stacks'
import { useSay } from '@/i18n/words'
import styles from '@/board/board-screen.module.css'

interface RetroScreenProps {
  title: string
  view: RetroView
}

/** A retro on the wall: its columns, the card people talk about, and what was agreed. */
export function RetroScreen({ title, view }: RetroScreenProps) {
  const say = useSay()
  const { board, columns } = view
  const stacks = stacksOf(board)
  const talk = stacks.find(({ cards }) => cards.some((card) => card.number === board.focus))
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{title}</h1>
        <BoardCount face={board} />
      </header>
      {talk ? (
        <div className={styles['large']}>
          {talk.title}
          {talk.dots !== undefined && <small>{say('board.dots', { n: talk.dots })}</small>}
        </div>
      ) : board.step === 'act' || board.step === 'closed' ? (
        <Agreed view={view} />
      ) : (
        <div className={styles['columns']}>
          {columns.map((column) => (
            <section key={column.id}>
              <h3>
                {column.title} <span className="num">{board.counts[column.id] ?? 0}</span>
              </h3>
              <ul>
                {stacks
                  .filter((stack) => stack.column === column.id)
                  .map((stack) => (
                    <li key={stack.key} className={styles['card']}>
                      {stack.dots !== undefined && <b className="num">{stack.dots}</b>}
                      {stack.title}
                      {stack.cards.length > 1 && (
                        <small>{say('board.cards.say', { n: stack.cards.length })}</small>
                      )}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <footer>
        {board.step === 'write' && board.terms.hidden
          ? say('board.hidden')
          : board.more > 0
            ? say('board.more', { n: board.more })
            : say(`board.contract.${board.terms.anonymity}`)}
      </footer>
    </section>
  )
}

function Agreed({ view }: { view: RetroView }) {
  const say = useSay()
  const { actions } = view.board
  if (actions.length === 0) return <p className={styles['large']}>{say('retro.actions.none')}</p>
  return (
    <ul className={styles['cards']}>
      {actions.map((action) => (
        <li key={action.id} className={styles['card']}>
          {action.text}
          <small>{[action.owner, action.due].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ul>
  )
}
