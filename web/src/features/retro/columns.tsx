import { useEffect, useRef, useState } from 'react'
import type { RetroView } from '@/api/types'
import { OwnCards } from '@/board/own-cards'
import { StackCard } from '@/board/stack-card'
import { ranksOf, type Stack } from '@/board/stacks'
import { Taken } from '@/board/taken'
import { useArrangement, type Arrangement } from '@/board/use-arrangement'
import type { Board } from '@/board/use-board'
import { useSwipe } from '@/board/use-swipe'
import { WriteBox } from '@/board/write-box'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './retro.module.css'

type Column = RetroView['columns'][number]

interface ColumnsProps {
  board: Board
  columns: readonly Column[]
  /** Those that are asked for, if not all. */
  stacks?: readonly Stack[]
}

/** The columns side by side at a desk, and one at a time on a phone, where a swipe or a tap goes to the next. */
export function Columns({ board, columns, stacks = board.stacks }: ColumnsProps) {
  const say = useSay()
  const [shown, setShown] = useState(columns[0]?.id)
  const arrangement = useArrangement(board, columns)
  const tabs = useRef<HTMLDivElement>(null)
  const swipe = useSwipe((by) => {
    const next = columns[columns.findIndex(({ id }) => id === shown) + by]
    if (next) setShown(next.id)
  })
  useEffect(() => {
    const tab = tabs.current?.querySelector<HTMLElement>('[aria-pressed=true]')
    if (tab && tabs.current) tabs.current.scrollLeft = tab.offsetLeft - tabs.current.offsetLeft - 16
  }, [shown])
  return (
    <>
      <div ref={tabs} className={styles['tabs']} role="group" aria-label={say('retro.columns')}>
        {columns.map(({ id, title }) => (
          <button key={id} type="button" aria-pressed={id === shown} onClick={() => setShown(id)}>
            <span>{title}</span> <span className="num">{board.face.counts[id] ?? 0}</span>
          </button>
        ))}
      </div>
      <div className={styles['columns']} data-many={columns.length > 4 || undefined} {...swipe}>
        {columns.map((column) => (
          <RetroColumn
            key={column.id}
            board={board}
            column={column}
            stacks={stacks.filter((stack) => stack.column === column.id)}
            arrangement={arrangement}
            isShown={column.id === shown}
          />
        ))}
      </div>
      <Taken arrangement={arrangement} />
    </>
  )
}

interface RetroColumnProps {
  board: Board
  column: Column
  stacks: readonly Stack[]
  arrangement: Arrangement
  isShown: boolean
}

function RetroColumn({ board, column, stacks: inIt, arrangement, isShown }: RetroColumnProps) {
  const say = useSay()
  const [isOver, setOver] = useState(false)
  const { face } = board
  const isWriting = face.step === 'write'
  const own = isWriting ? board.own.filter((card) => card.column === column.id) : []
  const stacks = isWriting ? inIt.filter(({ cards }) => !cards.every((card) => board.isMine(card.id))) : inIt
  const all = face.counts[column.id] ?? 0
  const unseen = isWriting && face.terms.hidden ? all - own.length : 0
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
        arrangement.dropIn(column)
      }}
    >
      <h2>
        {column.title} <span className="num">{all}</span>
      </h2>
      {column.hint && <p className={styles['hint']}>{column.hint}</p>}
      {arrangement.mayPutIn(column.id) && (
        <Button size="small" icon="down" onClick={() => arrangement.putIn(column)}>
          {say('board.put-in')}
        </Button>
      )}
      {board.canWrite && (
        <WriteBox
          label={say('retro.card', { column: column.title })}
          longest={face.terms.longest_text}
          isFull={board.isFull}
          onAdd={(text) => board.writing.add(text, column.id)}
        />
      )}
      {isWriting && <OwnCards board={board} cards={own} arrangement={arrangement} />}
      <Stacks board={board} stacks={stacks} arrangement={arrangement} />
      {unseen > 0 && <p className={styles['unseen']}>{say('board.unseen', { n: unseen })}</p>}
      {!isWriting && all === 0 && <p className={styles['hint']}>{say('board.empty')}</p>}
    </section>
  )
}

function Stacks({ board, stacks, arrangement }: Pick<RetroColumnProps, 'board' | 'stacks' | 'arrangement'>) {
  const ranks = board.stacks.some(({ dots }) => dots) ? ranksOf(board.stacks) : undefined
  const mayTalk = board.canArrange && board.face.step !== 'group'
  const onTalk = (id: string | undefined) =>
    board.send({ type: 'focus_card', ...(id !== undefined && { id }) })
  if (stacks.length === 0) return null
  return (
    <ul className={styles['cards']}>
      {stacks.map((stack) => (
        <StackCard
          key={stack.key}
          board={board}
          stack={stack}
          arrangement={arrangement}
          rank={ranks?.get(stack.key)}
          {...(mayTalk && { onTalk })}
        />
      ))}
    </ul>
  )
}
