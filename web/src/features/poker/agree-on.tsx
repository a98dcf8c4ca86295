import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { CardFace } from '@/ui/table/card-face'
import type { Poker } from './use-poker'
import styles from './agree-on.module.css'

/** Any card may be agreed on, also another one later. */
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
    </Dialog>
  )
}
