import { useState } from 'react'
import type { BoardOwn } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Board } from './use-board'
import styles from './board.module.css'

type OwnCard = BoardOwn['cards'][number]

/** What one has written oneself, as only oneself sees it while people write. */
export function OwnCards({ board, cards }: { board: Board; cards: readonly OwnCard[] }) {
  const say = useSay()
  return (
    <ul className={styles['own']} aria-label={say('board.own')}>
      {cards.map((card) => (
        <OwnLine key={card.id} board={board} card={card} />
      ))}
    </ul>
  )
}

function OwnLine({ board, card }: { board: Board; card: OwnCard }) {
  const say = useSay()
  const [text, setText] = useState<string>()
  if (text !== undefined) {
    const save = () => {
      if (text.trim() && text.trim() !== card.text) board.send(board.words.edit(card.id, text.trim()))
      setText(undefined)
    }
    return (
      <li className={styles['card']}>
        <textarea
          autoFocus
          aria-label={say('board.edit', { text: card.text })}
          value={text}
          rows={2}
          maxLength={board.face.terms.longest_text}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText(undefined)
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault()
              save()
            }
          }}
        />
      </li>
    )
  }
  return (
    <li className={styles['card']}>
      <p>{card.text}</p>
      {card.standing !== 'shown' && <small>{say(`board.standing.${card.standing}`)}</small>}
      {board.canWrite && (
        <span className={styles['tools']}>
          <Button
            size="small"
            tone="ghost"
            aria-label={say('board.edit', { text: card.text })}
            onClick={() => setText(card.text)}
          >
            <Icon name="note" />
          </Button>
          <Button
            size="small"
            tone="ghost"
            aria-label={say('board.remove', { text: card.text })}
            onClick={() => board.send(board.words.remove(card.id))}
          >
            <Icon name="x" />
          </Button>
        </span>
      )}
    </li>
  )
}
