import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import type { PokerCommand, PokerOptions } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { PokerSetup, type Setup } from './poker-setup'
import type { Poker } from './use-poker'
import styles from './setup.module.css'

/** Changes how the rounds to come are run; nothing changes under the hands of those who vote. */
export function TableOptions({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const { view } = poker
  const [setup, setSetup] = useState<Setup>(() => {
    const deck = view.next_deck ?? view.deck
    return { deckId: deck.id, cards: deck.cards, deck: deck.id, options: view.options }
  })
  const save = useMutation({
    mutationFn: async () => {
      for (const command of changes(setup, poker)) await poker.send(command)
    },
    onSuccess: onClose,
  })
  const isVoting = view.stage === 'voting' || view.stage === 'revealing'
  return (
    <Dialog title={say('setup.title')} closeLabel={say('close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {isVoting && <p className={styles['problem']}>{say('setup.voting')}</p>}
        <PokerSetup setup={setup} team={poker.team} onChange={setSetup} />
        <div className={styles['foot']}>
          {save.error instanceof Problem && (
            <p className={styles['problem']} role="alert">
              {problemWords(save.error, say).title}
            </p>
          )}
          <Button
            tone="primary"
            size="large"
            type="submit"
            disabled={isVoting || setup.deck === undefined || save.isPending}
          >
            {say('setup.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The commands that make the table what it is to be; the deck first, because options may name its cards. */
export function changes({ deck, deckId, options }: Setup, { view }: Pick<Poker, 'view'>): PokerCommand[] {
  const changed = Object.fromEntries(
    (Object.keys(options) as (keyof PokerOptions)[])
      .filter((name) => JSON.stringify(options[name]) !== JSON.stringify(view.options[name]))
      .map((name) => [name, options[name]]),
  )
  return [
    ...(deck === undefined || deck === deckId ? [] : [{ type: 'set_deck' as const, deck }]),
    ...(Object.keys(changed).length === 0 ? [] : [{ type: 'set_options' as const, ...changed }]),
  ]
}
