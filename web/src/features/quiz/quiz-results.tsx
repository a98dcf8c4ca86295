import type { QuizResults as Results, SessionRecap } from '@/api/types'
import { letterOf, Shape } from '@/survey/shape'
import { useSay, type Say } from '@/i18n/words'
import { Chart } from '@/ui/chart/chart'
import { Prose } from '@/ui/prose'
import { optionBars } from './option-bars'
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
  const { numeric } = round
  const told = toldOf(round, say)
  return (
    <li data-counts={round.counts}>
      <h3>
        {round.number}. {round.text}
      </h3>
      {round.options && round.figures?.counts ? (
        <Distribution round={round} options={round.options} counts={round.figures.counts} note={told} />
      ) : (
        <>
          <p className={styles['soft']}>{told}</p>
          {round.options && <Options options={round.options} />}
        </>
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

/** How it went, in a line. */
function toldOf({ skipped, repeated, figures, eligible_count: of }: Round, say: Say): string {
  const seconds = figures?.median_ms === undefined ? undefined : Math.round(figures.median_ms / 100) / 10
  return [
    skipped && say('quiz.skipped'),
    repeated && say('quiz.repeated'),
    figures && say('survey.count', { n: figures.answered, of }),
    figures && say('quiz.percent-right', { n: figures.percent_right }),
    seconds !== undefined && say('quiz.median', { n: seconds }),
  ]
    .filter(Boolean)
    .join(' · ')
}

interface DistributionProps {
  round: Round
  options: NonNullable<Round['options']>
  counts: Readonly<Record<string, number>>
  note: string
}

function Distribution({ round, options, counts, note }: DistributionProps) {
  const say = useSay()
  const marked = options.map((one) => ({
    ...one,
    rightly: one.is_correct ? say('quiz.is-right') : undefined,
  }))
  return (
    <Chart
      title={round.text}
      note={note}
      at={round.asked_at}
      draw={(width) => optionBars(marked, counts, width)}
      table={{
        head: [say('chart.option'), say('chart.answers'), ''],
        rows: marked.map(({ id, text, rightly }) => [text, counts[id] ?? 0, rightly ?? '']),
      }}
    />
  )
}

function Options({ options }: { options: NonNullable<Round['options']> }) {
  const say = useSay()
  return (
    <ul>
      {options.map((option, place) => (
        <li key={option.id} data-right={option.is_correct}>
          <Shape place={place} /> {letterOf(place)} {option.text}
          {option.is_correct && <b> {say('quiz.is-right')}</b>}
        </li>
      ))}
    </ul>
  )
}
