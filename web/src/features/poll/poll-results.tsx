import type { PollResults as Results } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import styles from './poll-results.module.css'

/** What came out of a poll, once for every time it was asked and shown; a table that can be looked at. */
export function PollResults({ title, results }: { title: string; results: Results }) {
  const say = useSay()
  return (
    <section className={styles['results']} aria-label={title}>
      <h2>{results.question}</h2>
      {results.rounds.map(({ round, eligible_count: of, figures }) => (
        <table key={round}>
          <caption>
            {results.rounds.length > 1 && `${say('rounds.round', { n: round })} · `}
            {say('survey.count', { n: figures.answered_count, of })}
          </caption>
          <tbody>
            {results.options.map((option, place) => (
              <tr key={option.id} data-wins={figures.winners.includes(option.id) || undefined}>
                <th scope="row">
                  <Shape place={place} color={option.color} /> {letterOf(place)} {option.text}
                </th>
                <td className={styles['bar']} aria-hidden="true">
                  <span style={{ transform: `scaleX(${(figures.percents[option.id] ?? 0) / 100})` }} />
                </td>
                <td className="num">{figures.counts[option.id]}</td>
                <td className="num">{figures.percents[option.id]} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
