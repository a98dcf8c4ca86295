import type { WordcloudResults as Results } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Chart } from '@/ui/chart/chart'
import { wordsDrawing } from './cloud-drawing'

/** What came out of a word cloud, once for every time it was asked and shown. */
export function WordcloudResults({ title, results }: { title: string; results: Results }) {
  const say = useSay()
  const { prompt, rounds } = results
  return (
    <section aria-label={title}>
      <h2>{prompt}</h2>
      {rounds.map((asked) => {
        const { round, answered_count: n, eligible_count: of, word_count: all } = asked
        const words = asked.words.map(({ word: text, people }) => ({ key: text, text, people }))
        const note = [
          rounds.length > 1 && say('rounds.round', { n: round }),
          say('survey.count', { n, of }),
          all > words.length && say('wordcloud.more', { n: all - words.length }),
        ]
        return (
          <Chart
            key={round}
            title={prompt}
            note={note.filter(Boolean).join(' · ')}
            at={asked.closed_at ?? asked.opened_at}
            draw={(width) => wordsDrawing(words, `${prompt} ${round}`, width)}
            table={{
              head: [say('wordcloud.word'), say('wordcloud.people'), say('wordcloud.variants')],
              rows: asked.words.map(({ word, people, variants }) => [word, people, written(variants)]),
            }}
          />
        )
      })}
    </section>
  )
}

function written(variants: Readonly<Record<string, number>> = {}): string {
  const all = Object.entries(variants)
  return all.length < 2 ? '' : all.map(([text, count]) => `${text} ${count}`).join(', ')
}
