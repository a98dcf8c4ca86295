import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { CardFace } from '@/ui/table/card-face'
import type { Poker } from './use-poker'
import styles from './agree-on.module.css'

/** Any card may be agreed on, also another one later, and a word of one's own where the table allows it. */
export function AgreeOn({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const { view } = poker
  const chosen = view.agreed?.card ?? view.statistics?.suggested_card
  return (
    <Dialog title={say('control.agree-on')} closeLabel={say('close')} onClose={onClose}>
      <div className={styles['cards']}>
        {view.deck.cards.map((card) => (
          <button
            key={card.key}
            type="button"
            data-safe={card.key === chosen || undefined}
            aria-pressed={view.agreed?.card === card.key}
            aria-label={say('step.agree', { card: card.label })}
            disabled={poker.isBusy}
            onClick={() => {
              poker.agree(card.key)
              onClose()
            }}
          >
            <CardFace face={card} icon={22} />
          </button>
        ))}
      </div>
      {view.options.allow_custom_final && <OwnWord poker={poker} onClose={onClose} />}
    </Dialog>
  )
}

const longest = 10

function OwnWord({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const agreed = poker.view.agreed
  const [word, setWord] = useState(agreed && agreed.card === undefined ? agreed.label : '')
  return (
    <form
      className={styles['own']}
      onSubmit={(event) => {
        event.preventDefault()
        poker.agreeInWords(word.trim())
        onClose()
      }}
    >
      <Field
        label={say('control.own-word')}
        note={say('control.own-word.note')}
        value={word}
        maxLength={longest}
        onChange={(event) => setWord(event.target.value)}
      />
      <Button type="submit" disabled={poker.isBusy || !word.trim()}>
        {say('control.own-word.do')}
      </Button>
    </form>
  )
}
