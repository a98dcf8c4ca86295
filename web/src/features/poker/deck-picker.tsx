import { lazy, Suspense, useId, useState } from 'react'
import type { DeckChoice, PokerCard, TeamDeck } from '@/api/types'
import { useSay } from '@/i18n/words'
import { CardFace } from '@/ui/table/card-face'
import { readDeck, textOf, type DeckComplaint } from './deck-text'
import { cardsOf, deckIds, isDeckId } from './decks'
import { useTeamDecks } from './use-team-decks'
import styles from './setup.module.css'

const SaveDeck = lazy(async () => ({ default: (await import('./save-deck')).SaveDeck }))

interface DeckPickerProps {
  /** The id of a deck, or cards of one's own; nothing while these cards are no deck. */
  cards: readonly PokerCard[]
  id: string
  /** The team whose decks may be chosen, too. */
  team?: string | undefined
  onChange: (deck: DeckChoice | undefined, cards: readonly PokerCard[]) => void
}

const own = 'custom'
const forASample = 'XS=1 S=2 M=3 L=5 XL=8 XXL=13 ? coffee'

/** Chooses a deck, or has one written down: its cards are shown as they will lie in the hand. */
export function DeckPicker({ cards, id, team, onChange }: DeckPickerProps) {
  const say = useSay()
  const fieldId = useId()
  const { decks: saved, mayWrite } = useTeamDecks(team)
  const [wanted, setWanted] = useState(id)
  // A deck the team keeps no longer is cards of one's own.
  const isKept = saved.some((deck) => deck.id === wanted)
  const chosen = isDeckId(wanted) || isKept ? wanted : own
  const [text, setText] = useState(() => (isDeckId(id) ? forASample : textOf(cards)))
  const written = readDeck(text)
  const shown = isDeckId(chosen) ? cardsOf(chosen) : isKept ? cards : written.cards

  const keep = (deck: TeamDeck) => {
    setWanted(deck.id)
    onChange(deck.id, deck.cards)
  }
  const pick = (next: string) => {
    const kept = saved.find((deck) => deck.id === next)
    setWanted(next)
    if (isDeckId(next)) onChange(next, cardsOf(next))
    else if (kept) keep(kept)
    else write(text)
  }
  const write = (next: string) => {
    setText(next)
    const { cards: read, complaints } = readDeck(next)
    onChange(complaints.length === 0 ? { cards: read } : undefined, read)
  }

  return (
    <>
      <label className={styles['row']}>
        {say('setup.deck')}
        <select value={chosen} onChange={(event) => pick(event.target.value)}>
          {deckIds.map((deck) => (
            <option key={deck} value={deck}>
              {say(`deck.${deck}`)}
            </option>
          ))}
          {saved.map((deck) => (
            <option key={deck.id} value={deck.id}>
              {deck.name}
            </option>
          ))}
          <option value={own}>{say('deck.custom')}</option>
        </select>
      </label>
      {chosen === own && (
        <div className={styles['editor']}>
          <label htmlFor={fieldId}>{say('deck.write')}</label>
          <textarea
            id={fieldId}
            rows={2}
            value={text}
            spellCheck={false}
            aria-invalid={written.complaints.length > 0}
            aria-describedby={`${fieldId}-note ${fieldId}-complaints`}
            onChange={(event) => write(event.target.value)}
          />
          <p id={`${fieldId}-note`} className={styles['note']}>
            {say('deck.write.note')}
          </p>
          <Complaints id={`${fieldId}-complaints`} complaints={written.complaints} />
          {team !== undefined && mayWrite && written.complaints.length === 0 && (
            <Suspense>
              <SaveDeck team={team} cards={written.cards} onSaved={keep} />
            </Suspense>
          )}
        </div>
      )}
      <ul className={styles['preview']} aria-label={say('deck.preview', { n: shown.length })}>
        {shown.map((card, i) => (
          <li key={i} data-long={[...card.label].length > 3 || undefined}>
            <CardFace face={card} icon={16} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Complaints({ id, complaints }: { id: string; complaints: readonly DeckComplaint[] }) {
  const say = useSay()
  return (
    <ul id={id} className={styles['complaints']} aria-live="polite">
      {complaints.slice(0, 3).map(({ key, card }, i) => (
        <li key={i}>{say(`deck.bad.${key}`, { card })}</li>
      ))}
    </ul>
  )
}
