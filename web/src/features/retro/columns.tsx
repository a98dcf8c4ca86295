import { useState } from 'react'
import type { RetroView } from '@/api/types'
import { OwnCards } from '@/board/own-cards'
import { StackCard } from '@/board/stack-card'
import { ranksOf } from '@/board/stacks'
import { useArrangement, type Arrangement } from '@/board/use-arrangement'
import type { Board } from '@/board/use-board'
import { WriteBox } from '@/board/write-box'
import { useSay } from '@/i18n/words'
import styles from './retro.module.css'

type Column = RetroView['columns'][number]

interface ColumnsProps {
  board: Board
  columns: readonly Column[]
}

/** The columns side by side at a desk, and one at a time on a phone. */
export function Columns({ board, columns }: ColumnsProps) {
  const say = useSay()
  const [shown, setShown] = useState(columns[0]?.id)
  const arrangement = useArrangement(
    board,
    columns.map(({ id }) => id),
  )
  return (
    <>
      <div className={styles['tabs']} role="group" aria-label={say('retro.columns')}>
        {columns.map(({ id, title }) => (
          <button key={id} type="button" aria-pressed={id === shown} onClick={() => setShown(id)}>
            {title} <span className="num">{board.face.counts[id] ?? 0}</span>
          </button>
        ))}
      </div>
      <div className={styles['columns']}>
        {columns.map((column) => (
          <RetroColumn
            key={column.id}
            board={board}
            column={column}
            arrangement={arrangement}
            isShown={column.id === shown}
          />
        ))}
      </div>
    </>
  )
}

interface RetroColumnProps {
  board: Board
  column: Column
  arrangement: Arrangement
  isShown: boolean
}

function RetroColumn({ board, column, arrangement, isShown }: RetroColumnProps) {
  const say = useSay()
  const [isOver, setOver] = useState(false)
  const { face } = board
  const isWriting = face.step === 'write'
  const own = board.own.filter((card) => card.column === column.id)
  const stacks = board.stacks.filter(
    (stack) =>
      stack.column === column.id && !(isWriting && stack.cards.every((card) => board.isMine(card.id))),
  )
  const ranks = stacks.some(({ dots }) => dots) ? ranksOf(board.stacks) : undefined
  const mayTalk = board.canArrange && face.step !== 'group'
  return (
    <section
      className={styles['column']}
      aria-label={column.title}
      data-shown={isShown || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!arrangement.mayDropIn(column.id)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (event.defaultPrevented) return
        event.preventDefault()
        arrangement.dropIn(column.id)
      }}
    >
      <h2>
        {column.title} <span className="num">{face.counts[column.id] ?? 0}</span>
      </h2>
      {column.hint && <p className={styles['hint']}>{column.hint}</p>}
      {isWriting && own.length > 0 && <OwnCards board={board} cards={own} />}
      <ul className={styles['cards']}>
        {stacks.map((stack) => (
          <StackCard
            key={stack.key}
            board={board}
            stack={stack}
            arrangement={arrangement}
            rank={ranks?.get(stack.key)}
            {...(mayTalk && {
              onTalk: (id: string | undefined) =>
                board.send({ type: 'focus_card', ...(id !== undefined && { id }) }),
            })}
          />
        ))}
      </ul>
      {stacks.length + own.length === 0 && !isWriting && (
        <p className={styles['hint']}>{say('board.empty')}</p>
      )}
      {board.canWrite && (
        <WriteBox
          label={say('retro.card', { column: column.title })}
          longest={face.terms.longest_text}
          isFull={board.isFull}
          isBusy={board.isPaused}
          onAdd={(text) => board.add(text, column.id)}
        />
      )}
    </section>
  )
}
