import { useSay, type Say } from '@/i18n/words'
import { Button } from '@/ui/button'
import { cardOf } from './cards'
import type { Poker } from './use-poker'
import styles from './centre.module.css'

/** The next step of the room, for the one who takes it. */
export function NextStep({ poker, topic }: { poker: Poker; topic: string }) {
  const say = useSay()
  if (!poker.isFacilitator) return null
  const { stage } = poker.view
  if (stage === 'voting') {
    return (
      <span className={styles['step']}>
        <Button
          tone="live"
          size="large"
          shortcut="Space"
          disabled={!poker.canReveal || poker.isBusy}
          onClick={poker.reveal}
        >
          {say(poker.view.reveals_at ? 'step.now' : 'step.reveal')}
        </Button>
      </span>
    )
  }
  const suggested = poker.canAgree && cardOf(poker.view, poker.canAgree)
  if (suggested) {
    return (
      <span className={styles['step']}>
        <Button
          tone="live"
          size="large"
          shortcut="Enter"
          disabled={poker.isBusy}
          onClick={() => poker.agree()}
        >
          {say('step.agree', { card: suggested.label })}
        </Button>
      </span>
    )
  }
  return (
    <span className={styles['step']}>
      <Button
        tone="live"
        size="large"
        shortcut={stage === 'waiting' ? 'Space' : 'N'}
        disabled={poker.isBusy}
        onClick={() => poker.start(topic)}
      >
        {stepWords(poker, say)}
      </Button>
    </span>
  )
}

function stepWords(poker: Poker, say: Say): string {
  const { stage, kept } = poker.view
  if (stage === 'waiting') return kept ? say('step.restore', { n: kept.voted_count }) : say('step.start')
  return say(poker.coming ? 'step.next-story' : 'step.next')
}
