import type { Confidence } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Poker } from './use-poker'
import styles from './how-sure.module.css'

const levels: readonly Confidence[] = ['low', 'medium', 'high']

/** Asks how sure one is of one's card, where the table wants to know; one tap, and none where it does not. */
export function HowSure({ poker }: { poker: Poker }) {
  const say = useSay()
  const asks = poker.view.options.confidence
  if (asks === 'off') return null
  const choose = (level: Confidence) =>
    poker.sayHowSure(level === poker.confidence && asks === 'optional' ? undefined : level)
  return (
    <fieldset className={styles['sure']} data-waiting={poker.waitingCard !== undefined}>
      <legend role={poker.waitingCard === undefined ? undefined : 'status'}>
        {say(poker.waitingCard === undefined ? `sure.${asks}` : 'sure.waiting')}
      </legend>
      <div>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={level === poker.confidence}
            disabled={!poker.canVote && !poker.canChange}
            onClick={() => choose(level)}
          >
            {say(`sure.${level}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
