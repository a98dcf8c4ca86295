import { useState } from 'react'
import type { RetroView, SessionState } from '@/api/types'
import { BoardCount } from '@/board/board-count'
import { Fitting } from '@/board/fitting'
import { stacksOf, type Stack } from '@/board/stacks'
import { useWallKeys } from '@/board/use-wall-keys'
import { authorOf, WallCard } from '@/board/wall-card'
import { useSay } from '@/i18n/words'
import { useKeys, type Keys } from '@/ui/use-keys'
import { ownerOf } from './owner'
import { retroWords } from './retro-words'
import styles from '@/board/board-screen.module.css'

interface RetroScreenProps {
  state: SessionState
  view: RetroView
  hasControl: boolean
}

/** A retro on the wall: its columns, the card people talk about, and what was agreed. */
export function RetroScreen({ state, view, hasControl }: RetroScreenProps) {
  const say = useSay()
  const { board } = view
  const stacks = stacksOf(board)
  const columns = useOneColumn(view.columns, hasControl)
  useWallKeys({ state, face: board, words: retroWords, hasControl, stacks })
  const talk = stacks.find(({ cards }) => cards.some((card) => card.number === board.focus))
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{state.current_activity?.title}</h1>
        <BoardCount face={board} />
      </header>
      {talk ? (
        <Talk stack={talk} state={state} />
      ) : board.step === 'act' || board.step === 'closed' ? (
        <Agreed view={view} state={state} />
      ) : (
        <Columns columns={columns} view={view} stacks={stacks} state={state} />
      )}
      <footer>
        {board.step === 'write' && board.terms.hidden
          ? say('board.hidden')
          : board.more > 0
            ? say('board.more', { n: board.more })
            : say(`board.contract.${board.closed ? 'closed.' : ''}${board.terms.anonymity}`)}
      </footer>
    </section>
  )
}

/** With control a number brings one column to the front, on this wall only; again, or 0, brings all of them back. */
function useOneColumn(columns: RetroView['columns'], hasControl: boolean): RetroView['columns'] {
  const [only, setOnly] = useState<string>()
  const keys: Keys = { 0: () => setOnly(undefined) }
  columns.forEach(({ id }, place) => {
    keys[place + 1] = () => setOnly((now) => (now === id ? undefined : id))
  })
  useKeys(hasControl && columns.length > 1 ? keys : {})
  const chosen = columns.filter(({ id }) => id === only)
  return chosen.length > 0 ? chosen : columns
}

interface PartProps {
  view: RetroView
  state: SessionState
}

function Columns({
  columns,
  view,
  stacks,
  state,
}: PartProps & { columns: RetroView['columns']; stacks: readonly Stack[] }) {
  const say = useSay()
  const { board } = view
  return (
    <div className={styles['columns']} data-one={columns.length === 1 || undefined}>
      {columns.map((column) => {
        const inIt = stacks.filter((stack) => stack.column === column.id)
        return (
          <section key={column.id}>
            <h3>
              {column.title} <span className="num">{board.counts[column.id] ?? 0}</span>
            </h3>
            {inIt.length > 0 ? (
              <Fitting count={inIt.length}>
                {inIt.map((stack) => (
                  <WallCard key={stack.key} stack={stack} state={state} />
                ))}
              </Fitting>
            ) : (
              column.hint && board.step === 'write' && <p>{column.hint}</p>
            )}
            {board.step === 'write' && board.terms.hidden && (board.counts[column.id] ?? 0) > 0 && (
              <p>{say('board.unseen.wall', { n: board.counts[column.id] ?? 0 })}</p>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Talk({ stack, state }: { stack: Stack; state: SessionState }) {
  const say = useSay()
  const [first] = stack.cards
  const parts = [
    stack.dots !== undefined && say('board.dots', { n: stack.dots }),
    stack.cards.length > 1 && say('board.cards.say', { n: stack.cards.length }),
    stack.cards.length === 1 && first?.author && authorOf(first.author, state),
  ].filter(Boolean)
  return (
    <div className={styles['large']}>
      {stack.title}
      {parts.length > 0 && <small>{parts.join(' · ')}</small>}
    </div>
  )
}

function Agreed({ view, state }: PartProps) {
  const say = useSay()
  const { actions } = view.board
  if (actions.length === 0) return <p className={styles['large']}>{say('retro.actions.none')}</p>
  return (
    <>
      <h2>{say('retro.actions')}</h2>
      <Fitting className={styles['agreed']} count={actions.length}>
        {actions.map((action) => (
          <li key={action.id} className={styles['card']} data-status={action.status}>
            {action.text}
            <small>
              {[
                ownerOf(action, state) ?? say('retro.action.nobody'),
                action.due,
                action.status !== 'open' && say(`retro.action.${action.status}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </Fitting>
    </>
  )
}
