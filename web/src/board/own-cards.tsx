import { useState, type KeyboardEvent } from 'react'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { EditText } from './edit-text'
import { Tool } from './stack-tools'
import type { Stack } from './stacks'
import type { Arrangement } from './use-arrangement'
import type { Board } from './use-board'
import { hasFailed, type OwnLine } from './written'
import styles from './board.module.css'

interface OwnCardsProps {
  board: Board
  cards: readonly OwnLine[]
  arrangement: Arrangement
}

/** What one has written oneself, as only oneself sees it while people write; the newest below where one writes. */
export function OwnCards({ board, cards, arrangement }: OwnCardsProps) {
  const say = useSay()
  if (cards.length === 0) return null
  return (
    <ul className={styles['own']} aria-label={say('board.own')}>
      {cards.toReversed().map((card) => (
        <OwnCardLine key={card.id} board={board} card={card} arrangement={arrangement} />
      ))}
    </ul>
  )
}

interface LineProps extends Omit<OwnCardsProps, 'cards'> {
  card: OwnLine
}

function OwnCardLine({ board, card, arrangement }: LineProps) {
  const say = useSay()
  const [isEditing, setEditing] = useState(false)
  const stack = stackOf(card)
  const onKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || !board.canWrite) return
    const key = event.key.toLowerCase()
    if (key === 'e') setEditing(true)
    else if (key === 'delete') board.removeOwn(card)
    else if (!arrangement.key(stack, event)) return
    event.preventDefault()
  }
  return (
    <li
      className={styles['card']}
      data-stack={card.id}
      data-own
      data-fate={card.fate}
      tabIndex={0}
      aria-label={card.text}
      draggable={!isEditing && arrangement.canMove(stack)}
      onKeyDown={onKey}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.text)
        arrangement.drag(stack)
      }}
      onDragEnd={() => arrangement.drag(undefined)}
    >
      {isEditing ? (
        <EditText
          label={say('board.edit', { text: card.text })}
          text={card.text}
          longest={board.face.terms.longest_text}
          onDone={(text) => {
            setEditing(false)
            if (text !== undefined) board.writing.edit(card.id, text, card.text)
          }}
        />
      ) : (
        <p>{card.text}</p>
      )}
      <Fate card={card} board={board} />
      {board.canWrite && !isEditing && !hasFailed(card.fate) && (
        <span className={styles['tools']}>
          {([-1, 1] as const).map(
            (by) =>
              arrangement.canShift(stack, by) && (
                <Tool
                  key={by}
                  icon={by < 0 ? 'left' : 'right'}
                  name={say(by < 0 ? 'board.move.left' : 'board.move.right')}
                  about={card.text}
                  onClick={() => arrangement.shift(stack, by)}
                />
              ),
          )}
          <Tool icon="note" name={say('board.edit.act')} about={card.text} onClick={() => setEditing(true)} />
          <Tool icon="x" name={say('board.remove')} about={card.text} onClick={() => board.removeOwn(card)} />
        </span>
      )}
    </li>
  )
}

/** For what can be done with any card. */
function stackOf({ id, text, column }: OwnLine): Stack {
  return {
    key: id,
    title: text,
    ...(column !== undefined && { column }),
    cards: [{ id, text, number: -1, ...(column !== undefined && { column }) }],
  }
}

/** What became of it, in words, as long as it is not simply there. */
export function Fate({ card, board }: { card: OwnLine; board: Board }) {
  const say = useSay()
  const { deed = 'add', fate, standing, problem, letter } = card
  if (hasFailed(fate)) {
    return (
      <div className={styles['failed']} role="alert">
        <small>
          {fate === 'late' || !problem ? say(`board.card.late.${deed}`) : problemWords(problem, say).title}
        </small>
        <Button size="small" onClick={() => letter && board.writing.dismiss(letter)}>
          {say('receipt.understood')}
        </Button>
      </div>
    )
  }
  if (fate === 'sending' || fate === 'kept') return <small>{say(`board.card.${fate}`)}</small>
  return standing === 'shown' ? null : <small>{say(`board.standing.${standing}`)}</small>
}
