import type { PollView, SessionState } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { TickRing } from '@/ui/tick-ring'
import styles from './poll-screen.module.css'

/** The poll on the wall: the question, the bars, and how many have answered. */
export function PollScreen({ state, view }: { state: SessionState; view: PollView }) {
  const say = useSay()
  const { survey, results } = view
  const host = state.participants[state.session.facilitator_id ?? '']?.name ?? say('survey.host')
  const most = Math.max(1, ...Object.values(results?.counts ?? {}))
  return (
    <section className={styles['screen']}>
      <header>
        <h1>{view.question}</h1>
        {survey.terms.show_counts && (
          <p className={styles['count']}>
            <TickRing
              share={survey.eligible_count === 0 ? 0 : survey.answered_count / survey.eligible_count}
              size={72}
              label=""
            />
            <span>
              <b className="num">{survey.answered_count}</b>
              {say('survey.of', { of: survey.eligible_count })}
            </span>
          </p>
        )}
      </header>
      <ol>
        {view.options.map((option, place) => {
          const count = results?.counts[option.id]
          return (
            <li key={option.id} data-wins={results?.winners.includes(option.id) || undefined}>
              <Shape place={place} color={option.color} />
              <span className={styles['letter']}>{letterOf(place)}</span>
              <span className={styles['text']}>{option.text}</span>
              <span className={styles['track']} aria-hidden="true">
                <span style={{ transform: `scaleX(${(count ?? 0) / most})` }} />
              </span>
              <span className={`${styles['figures']} num`}>
                {results && (
                  <>
                    <b>{count}</b> {results.percents[option.id]} %
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <footer>
        {survey.held
          ? say(`survey.held.${survey.held}`, { n: survey.terms.quorum })
          : say(`survey.screen.${survey.terms.anonymity}`, { host })}
      </footer>
    </section>
  )
}
