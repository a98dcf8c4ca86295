import type { WordcloudResults as Results } from '@/api/types'
import { useSay } from '@/i18n/words'
import { WordTable } from './word-table'

/** What came out of a word cloud, once for every time it was asked and shown. */
export function WordcloudResults({ title, results }: { title: string; results: Results }) {
  const say = useSay()
  return (
    <section aria-label={title}>
      <h2>{results.prompt}</h2>
      {results.rounds.map(({ round, answered_count: n, eligible_count: of, words, word_count: all }) => {
        return (
          <div key={round}>
            <WordTable
              words={words.map(({ word, people }, place) => ({ key: String(place), text: word, people }))}
              caption={
                <>
                  {results.rounds.length > 1 && `${say('rounds.round', { n: round })} · `}
                  {say('survey.count', { n, of })}
                </>
              }
              more={{
                title: say('wordcloud.variants'),
                of: ({ key }) => written(words[Number(key)]?.variants),
              }}
            />
            {all > words.length && <p>{say('wordcloud.more', { n: all - words.length })}</p>}
          </div>
        )
      })}
    </section>
  )
}

function written(variants: Readonly<Record<string, number>> = {}): string {
  const all = Object.entries(variants)
  return all.length < 2 ? '' : all.map(([text, count]) => `${text} ${count}`).join(', ')
}
