import type { PokerResults, SessionRecap } from '@/api/types'
import { useWords } from '@/i18n/words'
import { SpreadChart } from './spread-chart'
import styles from './poker-results.module.css'

type Round = PokerResults['rounds'][number]

interface RoundRowProps {
  /** What was estimated. */
  title: string
  round: Round
  people: SessionRecap['participants']
}

/** One round: how it ended in a line, who chose what on demand. */
export function RoundRow({ title, round, people }: RoundRowProps) {
  const { say, language } = useWords()
  const figures = round.statistics
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  const name = (id: string | undefined) => (id === undefined ? undefined : people[id]?.name)
  const how = round.shown_early
    ? say('outcome.shown-early')
    : round.outcome && round.outcome !== 'none'
      ? say(`outcome.${round.outcome}`)
      : ''
  return (
    <li>
      <details>
        <summary>
          <span>{say('rounds.round', { n: round.round })}</span>
          <span>{round.story_id === undefined && round.topic}</span>
          <span className="num">
            {figures
              ? say('results.votes', { n: figures.total_votes, of: figures.eligible_voters })
              : say('results.unseen', { n: round.voted_count })}
          </span>
          <span>{how}</span>
          <b className="num">{round.agreed?.label ?? figures?.suggested_card ?? '–'}</b>
        </summary>
        <p className={styles['times']}>
          {say('results.from', { at: time.format(new Date(round.started_at)) })}
          {figures?.average !== undefined &&
            ` · ${say('result.average')} ${number.format(figures.average)} · ${say('result.agreement')} ${figures.agreement_percent ?? 0} %`}
        </p>
        {figures && figures.total_votes > 0 && <SpreadChart title={title} round={round} figures={figures} />}
        {round.votes && (
          <ul className={styles['votes']}>
            {Object.entries(round.votes).map(([id, card]) => (
              <li key={id}>
                <span>{name(id) ?? '–'}</span> <b className="num">{card}</b>
              </li>
            ))}
          </ul>
        )}
        {round.assumptions.map((said, n) => (
          <blockquote key={n}>
            “{said.text}” <cite>{[name(said.participant_id), said.card].filter(Boolean).join(', ')}</cite>
          </blockquote>
        ))}
      </details>
    </li>
  )
}
