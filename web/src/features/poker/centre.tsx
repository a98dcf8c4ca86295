import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { cardOf } from './cards'
import { Countdown } from './time-left'
import { resultOf } from './result'
import type { Poker } from './use-poker'
import type { PokerView } from '@/api/types'
import styles from './centre.module.css'

interface CentreProps {
  view: PokerView
  here: number
  clockOffset: number | undefined
}

/** The middle of the table: one number, one line. */
export function CentreWords({ view, here, clockOffset }: CentreProps) {
  const say = useSay()
  if (view.stage === 'waiting') {
    return (
      <>
        <b className={styles['number']}>{say('centre.here', { n: here })}</b>
        <span className={styles['line']}>{say('centre.waiting')}</span>
      </>
    )
  }
  if (view.reveals_at) {
    return (
      <>
        <b className={`${styles['number']} num`}>
          <Countdown until={view.reveals_at} clockOffset={clockOffset} />
        </b>
        <span className={styles['line']}>{say('centre.counting')}</span>
      </>
    )
  }
  const result = view.stage === 'results' ? resultOf(view) : undefined
  if (result) {
    return (
      <span key={`${view.round}${view.agreed?.label ?? ''}`} className={styles['result']}>
        <span className={styles['line']}>{say(`centre.${result.says}`)}</span>
        <b className={styles['big']}>{result.label}</b>
        <span className={styles['count']}>
          {result.says === 'agreed'
            ? say('centre.settled')
            : say('centre.count', { n: result.count, of: result.of })}
        </span>
      </span>
    )
  }
  return (
    <>
      <b className={`${styles['number']} num`}>
        {say('centre.voted', { n: view.voted_count, of: view.eligible_count })}
      </b>
      <span className={styles['line']}>{say('centre.have-voted')}</span>
    </>
  )
}

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
        {say(stage === 'waiting' ? 'step.start' : poker.coming ? 'step.next-story' : 'step.next')}
      </Button>
    </span>
  )
}
