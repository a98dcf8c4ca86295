import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { DotStepper } from './dot-stepper'
import type { Arrangement } from './use-arrangement'
import type { NumberedCard, Stack } from './stacks'
import type { Board } from './use-board'
import styles from './board.module.css'

interface StackCardProps {
  board: Board
  stack: Stack
  arrangement: Arrangement
  rank?: number | undefined
  onTalk?: ((id: string | undefined) => void) | undefined
}

/** One card, or several that say the same; dragged, moved by keys, grouped and voted on. */
export function StackCard({ board, stack, arrangement, rank, onTalk }: StackCardProps) {
  const say = useSay()
  const [isOver, setOver] = useState(false)
  const { face } = board
  const [first] = stack.cards
  const isTalkedAbout = stack.cards.some((card) => card.number === face.focus)
  const canMove = arrangement.canMove(stack)
  const onKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return
    if (arrangement.key(stack, event)) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    if (arrangement.dropOn(stack)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <li
      className={styles['card']}
      data-stack={stack.key}
      data-group={stack.cards.length > 1 || undefined}
      data-over={isOver || undefined}
      data-focus={isTalkedAbout || undefined}
      data-standing={first?.standing}
      tabIndex={0}
      aria-label={label(stack, say('board.cards', { n: stack.cards.length }))}
      draggable={canMove}
      onKeyDown={onKey}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', stack.title)
        event.dataTransfer.effectAllowed = 'move'
        arrangement.drag(stack)
      }}
      onDragEnd={() => arrangement.drag(undefined)}
      onDragOver={(event) => {
        if (!arrangement.mayDropOn(stack)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {rank !== undefined && <span className={`${styles['rank']} num`}>{rank}</span>}
        {stack.title}
      </p>
      <Meta board={board} stack={stack} />
      {stack.group !== undefined && <Within cards={stack.cards} title={stack.title} />}
      {board.canVote && <DotStepper board={board} stack={stack} />}
      {(canMove || onTalk || board.canArrange) && (
        <Tools
          board={board}
          stack={stack}
          arrangement={arrangement}
          onTalk={onTalk}
          isTalkedAbout={isTalkedAbout}
        />
      )}
    </li>
  )
}

function label(stack: Stack, cards: string): string {
  return stack.cards.length > 1 ? `${stack.title}, ${cards}` : stack.title
}

function Meta({ board, stack }: { board: Board; stack: Stack }) {
  const say = useSay()
  const [first] = stack.cards
  const author = stack.cards.length === 1 ? board.nameOf(first?.author) : undefined
  const isMine = stack.cards.some((card) => board.isMine(card.id))
  const parts = [
    stack.cards.length > 1 && say('board.cards.say', { n: stack.cards.length }),
    stack.dots !== undefined && say('board.dots', { n: stack.dots }),
    author,
    !author && isMine && say('board.mine'),
    first?.standing && first.standing !== 'shown' && say(`board.standing.${first.standing}`),
  ].filter((part): part is string => typeof part === 'string')
  return parts.length > 0 ? <small className="num">{parts.join(' · ')}</small> : null
}

/** What the cards of a group say, one below the other. */
function Within({ cards, title }: { cards: readonly NumberedCard[]; title: string }) {
  const say = useSay()
  const others = cards.filter((card) => card.text !== title)
  if (others.length === 0) return null
  return (
    <details className={styles['within']}>
      <summary>{say('board.within')}</summary>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>{card.text}</li>
        ))}
      </ul>
    </details>
  )
}

interface ToolsProps extends StackCardProps {
  isTalkedAbout: boolean
}

/** What else can be done with it; there as soon as the card is touched, pointed at or focused. */
function Tools({ board, stack, arrangement, onTalk, isTalkedAbout }: ToolsProps) {
  const say = useSay()
  const [first] = stack.cards
  const act = (
    icon: 'left' | 'right' | 'queue' | 'undo' | 'eye' | 'x' | 'check',
    name: string,
    todo: () => void,
  ) => (
    <Button
      key={name}
      size="small"
      tone="ghost"
      aria-label={`${name}: ${stack.title}`}
      title={name}
      onClick={todo}
    >
      <Icon name={icon} />
    </Button>
  )
  const isHidden = first?.standing !== undefined && first.standing !== 'shown'
  return (
    <span className={styles['tools']}>
      {arrangement.canShift(stack, -1) &&
        act('left', say('board.move.left'), () => arrangement.shift(stack, -1))}
      {arrangement.canShift(stack, 1) &&
        act('right', say('board.move.right'), () => arrangement.shift(stack, 1))}
      {board.canArrange &&
        !isHidden &&
        act('queue', say('board.group.next'), () => arrangement.groupWithNext(stack))}
      {board.canArrange &&
        stack.group !== undefined &&
        act('undo', say('board.ungroup'), () => board.send(board.words.ungroup(stack.key)))}
      {onTalk &&
        first &&
        act('eye', say(isTalkedAbout ? 'board.talk.stop' : 'board.talk'), () =>
          onTalk(isTalkedAbout ? undefined : first.id),
        )}
      {board.canArrange &&
        first &&
        (isHidden
          ? act('check', say('board.restore'), () => board.send(board.words.restore(first.id)))
          : stack.cards.length === 1 &&
            act('x', say('board.hide'), () => board.send(board.words.remove(first.id))))}
    </span>
  )
}
