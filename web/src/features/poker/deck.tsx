import { useRef, useState, type KeyboardEvent } from 'react'
import type { PokerCard } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { CardFace } from '@/ui/table/card-face'
import type { OwnAnswer } from './own-answer'
import { TypedCard } from './typed-card'
import { useKeys, type Keys } from '@/ui/use-keys'
import styles from './deck.module.css'

interface DeckProps {
  cards: readonly PokerCard[]
  answer: OwnAnswer
  onChoose: (card: string) => void
  /** A card that is chosen but waits for one more word. */
  waiting?: string | undefined
  /** While the session is paused the hand lies on the table. */
  isAsleep: boolean
  onTakeBack: () => void
}

/** The hand. Arrows move and choose, typing a value chooses it, choosing the chosen card again takes it back. */
export function Deck({ cards, answer, waiting, isAsleep, onChoose, onTakeBack }: DeckProps) {
  const say = useSay()
  const hand = useRef<HTMLDivElement>(null)
  const [typed] = useState(() => new TypedCard())
  const chosen = cards.findIndex((card) => card.key === (waiting ?? answer.card))

  const type = (event: globalThis.KeyboardEvent) => {
    const card = typed.press(event.key, event.timeStamp, cards)
    if (card && card.key !== answer.card) onChoose(card.key)
  }
  useKeys({ ...typingKeys(type), backspace: onTakeBack })

  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) {
      spell(event)
      return
    }
    event.preventDefault()
    const focused = [...(hand.current?.children ?? [])].indexOf(document.activeElement as Element)
    const next = (Math.max(focused, 0) + step + cards.length) % cards.length
    ;(hand.current?.children[next] as HTMLElement | undefined)?.focus()
    const card = cards[next]
    if (card && card.key !== answer.card) onChoose(card.key)
  }

  /** Only while the deck has focus, so that no letter both votes and clears. */
  const spell = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { isPart, card } = typed.spell(event.key, event.timeStamp, cards)
    if (isPart) event.preventDefault()
    if (card && card.key !== answer.card) onChoose(card.key)
  }

  return (
    <div
      ref={hand}
      className={styles['deck']}
      inert={isAsleep}
      role="radiogroup"
      aria-label={say('deck.label')}
      data-rows={cards.length > 12 ? 4 : cards.length > 8 ? 3 : 2}
      onKeyDown={onKey}
    >
      {cards.map((card, i) => (
        <button
          key={card.key}
          type="button"
          role="radio"
          className={styles['card']}
          aria-checked={i === chosen}
          data-waiting={card.key === waiting || undefined}
          data-long={[...card.label].length > 3 || undefined}
          style={card.color === undefined ? undefined : { borderTopColor: card.color }}
          data-coloured={card.color !== undefined || undefined}
          aria-label={card.kind === 'break' ? say('card.break') : card.label}
          tabIndex={i === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChoose(card.key)}
        >
          <CardFace face={card} icon={28} />
          {i === chosen && waiting === undefined && <Mark state={answer.state} />}
        </button>
      ))}
    </div>
  )
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function typingKeys(type: Keys[string]): Keys {
  return Object.fromEntries([...'0123456789.cq'].map((key) => [key, type]))
}

function Mark({ state }: { state: OwnAnswer['state'] }) {
  return (
    <span className={styles['mark']}>
      <Icon name={state === 'sending' || state === 'kept' ? 'clock' : 'check'} size={14} weight={2.6} />
    </span>
  )
}
