import { useId } from 'react'
import type { Comparison } from '@/api/types'
import { useWords } from '@/i18n/words'
import { slopesOf } from './slopes'
import styles from './compared.module.css'

const width = 320
const height = 180

interface ComparedProps {
  comparison: Comparison
  title: (activity: string) => string
}

/** How it was then and how it is now, for everything both sessions asked. */
export function Compared({ comparison, title }: ComparedProps) {
  const { say, language } = useWords()
  const heading = useId()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  return (
    <section aria-labelledby={heading} className={styles['compared']}>
      <h2 id={heading}>{say('compared.title')}</h2>
      <p>
        {say('compared.with', {
          name: comparison.name,
          day: day.format(new Date(comparison.held_at)),
        })}
      </p>
      <div className={styles['charts']}>
        {comparison.activities.map((one) => (
          <OneCompared key={one.activity_id} compared={one} title={title(one.activity_id)} />
        ))}
      </div>
    </section>
  )
}

interface OneComparedProps {
  compared: Comparison['activities'][number]
  title: string
}

function OneCompared({ compared, title }: OneComparedProps) {
  const { say, language } = useWords()
  const { lines, unit, people_before: before, people_now: now } = compared
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'mean' ? 2 : 0 })
  const told = (value: number) => (unit === 'percent' ? `${digits.format(value)} %` : digits.format(value))
  return (
    <figure>
      <figcaption>
        <b>{title}</b>
        {before !== undefined && now !== undefined && (
          <small>{say('compared.people', { before, now })}</small>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="76" y1="8" x2="76" y2={height - 8} className={styles['axis']} />
        <line x1={width - 76} y1="8" x2={width - 76} y2={height - 8} className={styles['axis']} />
        {slopesOf(compared, height).map(({ label, from, to, labelFrom, labelTo, before, now }, place) => (
          <g key={label}>
            <line x1="76" y1={from} x2={width - 76} y2={to} />
            <circle cx="76" cy={from} r="4" />
            <circle cx={width - 76} cy={to} r="4" />
            <text x="66" y={labelFrom} textAnchor="end">
              {`${place + 1} · ${told(before)}`}
            </text>
            <text x={width - 66} y={labelTo}>
              {`${told(now)} · ${place + 1}`}
            </text>
          </g>
        ))}
      </svg>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('compared.what')}</th>
            <th scope="col">{say('compared.then')}</th>
            <th scope="col">{say('compared.now')}</th>
          </tr>
        </thead>
        <tbody className="num">
          {lines.map(({ label, before, now }, place) => (
            <tr key={label}>
              <th scope="row">{`${place + 1} · ${label}`}</th>
              <td>{told(before)}</td>
              <td>{told(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
