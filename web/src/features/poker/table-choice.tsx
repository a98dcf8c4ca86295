import { useState } from 'react'
import type { DeckChoice } from '@/api/types'
import { DeckPicker } from './deck-picker'
import { cardsOf } from './decks'

interface TableChoiceProps {
  /** The configuration of the table; nothing while the cards are no deck. */
  onChange: (config: { deck: DeckChoice } | undefined) => void
}

/** What can be chosen about a poker table before it stands: its cards. Everything else is a matter of the table. */
export function TableChoice({ onChange }: TableChoiceProps) {
  const [cards, setCards] = useState(cardsOf('fibonacci'))
  return (
    <DeckPicker
      id="fibonacci"
      cards={cards}
      onChange={(deck, chosen) => {
        setCards([...chosen])
        onChange(deck === undefined ? undefined : { deck })
      }}
    />
  )
}
