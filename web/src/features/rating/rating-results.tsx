import type { RatingResults as Results } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Chart } from '@/ui/chart/chart'
import { ratingDrawing, type Said } from './rating-drawing'
import { meanIn, medianIn, steps } from './scale'
import styles from './rating-results.module.css'

type Round = Results['rounds'][number]

/** What came out of a rating, once for every time it was asked and shown. */
export function RatingResults({ title, results }: { title: string; results: Results }) {
  return (
    <section className={styles['results']} aria-label={title}>
      <h2>{title}</h2>
      {results.rounds.map((round) => (
        <Asked key={round.round} title={title} results={results} round={round} />
      ))}
    </section>
  )
}

function Asked({ title, results, round }: { title: string; results: Results; round: Round }) {
  const { say, language } = useWords()
  const { figures, eligible_count: of } = round
  const scale = steps(results)
  const said = (id: string): Said => {
    const found = figures.items[id]
    if (found?.mean === undefined || found.median === undefined)
      return { mean: '–', rest: say(found?.few ? 'rating.few' : 'rating.none') }
    return {
      mean: `${say('rating.mean')} ${meanIn(found.mean, language)}`,
      rest: `${say('rating.median')} ${medianIn(found.median, language)} · n ${found.n}`,
    }
  }
  return (
    <Chart
      title={title}
      note={[
        results.rounds.length > 1 && say('rounds.round', { n: round.round }),
        say('survey.count', { n: figures.answered_count, of }),
      ]
        .filter(Boolean)
        .join(' · ')}
      at={round.closed_at ?? round.opened_at}
      draw={(width) => ratingDrawing(results, figures, said, width)}
      table={{
        head: [
          say('rating.item'),
          say('rating.mean'),
          say('rating.median'),
          say('rating.spread'),
          say('rating.n'),
          ...scale.map(String),
        ],
        rows: results.items.map(({ id, text }) => {
          const found = figures.items[id]
          return [
            text,
            found?.mean === undefined ? '–' : meanIn(found.mean, language),
            found?.median === undefined ? '–' : medianIn(found.median, language),
            found?.spread ?? '–',
            found?.n ?? 0,
            ...scale.map((value) => found?.distribution?.[value] ?? '–'),
          ]
        }),
      }}
    />
  )
}
