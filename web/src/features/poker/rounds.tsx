import type { PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Link } from '@/ui/navigation'
import { cardOf } from './cards'
import styles from './rounds.module.css'

/** Every round of this table, the running one marked, each with the card it suggested. */
export function Rounds({ view, results }: { view: PokerView; results: string }) {
  const say = useSay()
  const past = Object.values(view.history)
    .filter((round) => round.round !== view.round)
    .sort((a, b) => a.round - b.round)
  return (
    <nav className={styles['rounds']} aria-label={say('rounds.title')}>
      <header>
        <h2>{say('rounds.title')}</h2>
        {Object.keys(view.history).length > 0 && <Link href={results}>{say('rounds.all')}</Link>}
      </header>
      <ol>
        {past.map((round) => (
          <li key={round.round}>
            <span className={styles['words']}>
              <small>{say('rounds.round', { n: round.round })}</small>
              {round.topic ?? say('rounds.no-topic')}
              {outcomeWords(round, say) && <small>{outcomeWords(round, say)}</small>}
            </span>
            <span className={styles['card']}>
              {round.agreed ?? cardOf(view, round.suggested_card)?.label ?? '–'}
            </span>
          </li>
        ))}
        {view.round !== undefined && (
          <li aria-current="true">
            <span className={styles['words']}>
              <small>{say('rounds.round', { n: view.round })}</small>
              {view.topic ?? say('rounds.no-topic')}
            </span>
            <span className={styles['card']} data-open={!view.is_revealed}>
              {view.agreed?.label ??
                ((view.is_revealed && cardOf(view, view.statistics?.suggested_card)?.label) || '–')}
            </span>
          </li>
        )}
      </ol>
      {past.length === 0 && view.round === undefined && (
        <p className={styles['none']}>{say('rounds.none')}</p>
      )}
    </nav>
  )
}

type PastRound = PokerView['history'][string]

function outcomeWords(round: PastRound, say: ReturnType<typeof useSay>): string {
  if (round.shown_early) return say('outcome.shown-early')
  return round.outcome && round.outcome !== 'none' ? say(`outcome.${round.outcome}`) : ''
}
