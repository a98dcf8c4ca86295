import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { DotStepper } from './dot-stepper'
import { EditText } from './edit-text'
import { StackTools, Tool, type StackCardProps } from './stack-tools'
import type { Stack } from './stacks'
import type { Board } from './use-board'
import styles from './board.module.css'

const longestTitle = 60

/** One card, or several that say the same; dragged, moved by keys, grouped, changed and voted on. */
export function StackCard(props: StackCardProps) {
  const { board, stack, arrangement, rank } = props
  const say = useSay()
  const [isOver, setOver] = useState(false)
  const [first] = stack.cards
  const isEditing = board.canTend && arrangement.editing === stack.key
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
      data-taken={arrangement.taken?.key === stack.key || undefined}
      data-focus={isTalkedAbout(props) || undefined}
      data-standing={first?.standing}
      tabIndex={0}
      aria-label={label(stack, say('board.cards', { n: stack.cards.length }))}
      draggable={!isEditing && (arrangement.canMove(stack) || board.canArrange)}
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
      {isEditing ? <Editing {...props} /> : <Title stack={stack} rank={rank} />}
      <Meta board={board} stack={stack} />
      {stack.group !== undefined && <Within {...props} />}
      {board.canVote && <DotStepper board={board} stack={stack} />}
      {arrangement.mayPutOn(stack) && (
        <Button size="small" icon="merge" onClick={() => arrangement.putOn(stack)}>
          {say('board.put-here')}
        </Button>
      )}
      {!isEditing && <StackTools {...props} isTalkedAbout={isTalkedAbout(props)} />}
    </li>
  )
}

/** What got no votes has no rank worth naming. */
function Title({ stack, rank }: Pick<StackCardProps, 'stack' | 'rank'>) {
  return (
    <p className={styles['title']}>
      {rank !== undefined && stack.dots !== 0 && <b className="num">{rank}</b>}
      <span>{stack.title}</span>
    </p>
  )
}

function isTalkedAbout({ board, stack }: StackCardProps): boolean {
  return stack.cards.some((card) => card.number === board.face.focus)
}

function label(stack: Stack, cards: string): string {
  return stack.cards.length > 1 ? `${stack.title}, ${cards}` : stack.title
}

/** The title of a group, or the text of a card. */
function Editing({ board, stack, arrangement }: StackCardProps) {
  const say = useSay()
  const { words, face } = board
  const [first] = stack.cards
  const done = (text: string | undefined) => {
    arrangement.setEditing(undefined)
    if (text === undefined || !first) return
    board.send(stack.group === undefined ? words.edit(first.id, text) : words.rename(stack.key, text))
  }
  const isGroup = stack.group !== undefined
  return (
    <EditText
      label={say(isGroup ? 'board.rename' : 'board.edit', { text: stack.title })}
      text={stack.title}
      longest={isGroup ? longestTitle : face.terms.longest_text}
      isOneLine={isGroup}
      onDone={done}
    />
  )
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

/** What the cards of a group say, one below the other; whoever leads takes one out again. */
function Within({ board, stack, arrangement }: StackCardProps) {
  const say = useSay()
  const { cards, title } = stack
  const mayTakeOut = board.canTend && stack.column !== undefined
  if (!mayTakeOut && cards.every((card) => card.text === title)) return null
  return (
    <details className={styles['within']}>
      <summary>{say('board.within')}</summary>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              {card.text}
              {card.author && <small> {board.nameOf(card.author)}</small>}
            </span>
            {mayTakeOut && (
              <Tool
                icon="out"
                name={say('board.take-out')}
                about={card.text}
                onClick={() => arrangement.takeOut(stack, card.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
