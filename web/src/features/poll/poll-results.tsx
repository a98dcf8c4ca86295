import type { PollResults as Results } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Chart } from '@/ui/chart/chart'
import { pollBars } from './poll-bars'
import styles from './poll-results.module.css'

/** What came out of a poll, once for every time it was asked and shown. */
export function PollResults({ title, results }: { title: string; results: Results }) {
  const say = useSay()
  const { question, options, rounds } = results
  return (
    <section className={styles['results']} aria-label={title}>
      <h2>{question}</h2>
      {rounds.map(({ round, opened_at, closed_at, eligible_count: of, figures }) => (
        <Chart
          key={round}
          title={question}
          note={[
            rounds.length > 1 && say('rounds.round', { n: round }),
            say('survey.count', { n: figures.answered_count, of }),
          ]
            .filter(Boolean)
            .join(' · ')}
          at={closed_at ?? opened_at}
          draw={(width) => pollBars(options, figures, width)}
          table={{
            head: [say('chart.option'), say('chart.answers'), '%'],
            rows: options.map(({ id, text }) => [text, figures.counts[id] ?? 0, figures.percents[id] ?? 0]),
          }}
        />
      ))}
    </section>
  )
}
