import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Deck } from './deck'
import { HowSure } from './how-sure'
import type { Poker } from './use-poker'

/** Lets somebody think again after the reveal, and says that everybody will see it. */
export function ChangeCard({ poker }: { poker: Poker }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (!poker.canChange) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('change.card')}</Button>
      {isOpen && (
        <Dialog title={say('change.card')} closeLabel={say('close')} onClose={close}>
          <p>{say(poker.view.votes === undefined ? 'change.note-hidden' : 'change.note')}</p>
          <Deck
            cards={poker.view.deck.cards}
            answer={poker.answer}
            isAsleep={false}
            onChoose={(card) => {
              if (card !== poker.answer.card) poker.choose(card)
              close()
            }}
            onTakeBack={close}
          />
          <HowSure poker={poker} />
        </Dialog>
      )}
    </>
  )
}
