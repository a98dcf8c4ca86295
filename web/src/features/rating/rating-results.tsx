import type { RatingResults as Results } from '@/api/types'
import { useWords } from '@/i18n/words'
import { highest, meanIn, medianIn, steps } from './scale'
import styles from './rating-results.module.css'

/** What came out of a rating, once for every time it was asked and shown; a table that can be looked at. */
export function RatingResults({ title, results }: { title: string; results: Results }) {
  const { say, language } = useWords()
  const scale = steps(results)
  return (
    <section className={styles['results']} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {results.min_label && `${results.min} = ${results.min_label}`}{' '}
        {results.max_label && `${results.max} = ${results.max_label}`}
      </p>
      {results.rounds.map(({ round, eligible_count: of, figures }) => (
        <div key={round} className={styles['scroll']}>
          <table>
            <caption>
              {results.rounds.length > 1 && `${say('rounds.round', { n: round })} · `}
              {say('survey.count', { n: figures.answered_count, of })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say('rating.item')}</th>
                <th scope="col">{say('rating.mean')}</th>
                <th scope="col">{say('rating.median')}</th>
                <th scope="col">{say('rating.spread')}</th>
                <th scope="col">{say('rating.n')}</th>
                {scale.map((value) => (
                  <th key={value} scope="col" className="num">
                    {value}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="num">
              {results.items.map(({ id, text }) => {
                const found = figures.items[id]
                const most = highest(figures.items)
                return (
                  <tr key={id}>
                    <th scope="row">{text}</th>
                    <td>
                      <b>{found?.mean === undefined ? '–' : meanIn(found.mean, language)}</b>
                    </td>
                    <td>{found?.median === undefined ? '–' : medianIn(found.median, language)}</td>
                    <td>{found?.spread ?? '–'}</td>
                    <td>{found?.n ?? 0}</td>
                    {scale.map((value) => {
                      const count = found?.distribution?.[value]
                      return (
                        <td key={value} className={styles['count']}>
                          <span style={{ transform: `scaleY(${(count ?? 0) / most})` }} aria-hidden="true" />
                          {count ?? '–'}
                        </td>
                      )
                    })}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}
