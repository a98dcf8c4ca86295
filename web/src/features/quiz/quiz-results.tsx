import type { QuizResults as Results, SessionRecap } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Prose } from '@/ui/prose'
import styles from './quiz-results.module.css'

interface QuizResultsProps {
  title: string
  results: Results
  people: SessionRecap['participants']
}

type Round = Results['rounds'][number]

/** What came out of a quiz: who stood where, and every question as it was asked. */
export function QuizResults({ title, results, people }: QuizResultsProps) {
  const say = useSay()
  const name = (id: string) => people[id]?.name ?? say('quiz.gone')
  const hardest = results.rounds.filter(({ round }) => results.hardest.includes(round))
  return (
    <section className={styles['results']} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles['soft']}>
        {say('quiz.players', { n: results.player_count })}
        {results.average_percent !== undefined && ` · ${say('quiz.average', { n: results.average_percent })}`}
      </p>
      {results.players && (
        <table>
          <caption>{say('quiz.standings')}</caption>
          <tbody>
            {results.players.map(({ participant_id: id, rank, points, right }) => (
              <tr key={id}>
                <td className="num">{rank}</td>
                <th scope="row">{name(id)}</th>
                <td className="num">{say('quiz.points', { n: points })}</td>
                <td className="num">{say('quiz.right-ones', { n: right })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hardest.length > 0 && results.rounds.length > 3 && (
        <p className={styles['soft']}>
          {say('quiz.hardest', { what: hardest.map((one) => one.number).join(', ') })}
        </p>
      )}
      <ol className={styles['questions']}>
        {results.rounds.map((round) => (
          <Question key={round.round} round={round} name={name} />
        ))}
      </ol>
    </section>
  )
}

function Question({ round, name }: { round: Round; name: (id: string) => string }) {
  const say = useSay()
  const { figures, numeric } = round
  return (
    <li data-counts={round.counts}>
      <h3>
        {round.number}. {round.text}
      </h3>
      <p className={styles['soft']}>
        {round.skipped && `${say('quiz.skipped')} `}
        {round.repeated && `${say('quiz.repeated')} `}
        {figures &&
          `${say('survey.count', { n: figures.answered, of: round.eligible_count })} · ${say('quiz.percent-right', { n: figures.percent_right })}`}
        {figures?.median_ms !== undefined &&
          ` · ${say('quiz.median', { n: Math.round(figures.median_ms / 100) / 10 })}`}
      </p>
      {round.options && (
        <ul>
          {round.options.map((option, place) => (
            <li key={option.id} data-right={option.is_correct}>
              <Shape place={place} /> {letterOf(place)} {option.text}
              {option.is_correct && <b> {say('quiz.is-right')}</b>}
              {figures?.counts && <span className="num">{figures.counts[option.id] ?? 0}</span>}
            </li>
          ))}
        </ul>
      )}
      {numeric && (
        <p className="num">{say('quiz.was', { answer: `${numeric.target} ${numeric.unit ?? ''}` })}</p>
      )}
      {round.winner && (
        <p>
          {say('quiz.winner')} <b>{name(round.winner)}</b>
        </p>
      )}
      {round.explanation && <Prose text={round.explanation} />}
    </li>
  )
}
