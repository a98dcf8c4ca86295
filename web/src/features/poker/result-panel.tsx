import type { CSSProperties } from 'react'
import type { Participant, PokerStatistics, PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { CardFace } from '@/ui/table/card-face'
import { ChangedCards } from './changed-cards'
import { extremesOf } from './extremes'
import styles from './result-panel.module.css'

interface ResultPanelProps {
  view: PokerView
  people: Record<string, Participant>
  meId?: string
}

/** How the cards fell: faces stacked over their cards, and the figures with what they leave out. */
export function ResultPanel({ view, people, meId }: ResultPanelProps) {
  const { say } = useWords()
  const { statistics, votes = {} } = view
  if (!statistics) return null
  const { lowest, highest } = extremesOf(view)
  const most = Math.max(1, ...Object.values(statistics.distribution))
  return (
    <section className={styles['result']}>
      <h2>{say('result.title', { round: view.round ?? 0 })}</h2>
      {view.votes === undefined && <p className={styles['hidden']}>{say('result.hidden')}</p>}
      <ul
        className={styles['spread']}
        data-anonymous={view.votes === undefined}
        aria-label={say('result.spread')}
      >
        {spreadOf(view).map((card) => {
          const count = statistics.distribution[card.key] ?? 0
          const holders = Object.keys(votes).filter((id) => votes[id] === card.key)
          const names = holders.map((id) => people[id]?.name ?? '').join(', ')
          return (
            <li
              key={card.key}
              data-mode={statistics.mode.includes(card.key)}
              data-outlier={holders.some((id) => lowest.includes(id) || highest.includes(id))}
              data-mine={meId !== undefined && votes[meId] === card.key}
            >
              <i className={styles['bar']} style={{ '--share': count / most } as CSSProperties} />
              <span className={styles['faces']} data-many={most > 8} aria-hidden="true">
                {holders.map((id) => (
                  <Avatar key={id} id={people[id]?.avatar ?? ''} size={20} />
                ))}
              </span>
              <b aria-hidden="true">
                <CardFace face={card} icon={16} />
              </b>
              <span className={`${styles['count']} num`} aria-hidden="true">
                {count || ''}
              </span>
              <span className="quiet">
                {view.votes === undefined
                  ? say('result.count', { card: card.label, n: count })
                  : say('result.holders', { card: card.label, names: names || say('nobody') })}
              </span>
            </li>
          )
        })}
      </ul>
      <Figures statistics={statistics} isReached={view.is_agreement_reached} />
      <HowSureAll statistics={statistics} />
      <ChangedCards view={view} people={people} />
    </section>
  )
}

const mostColumns = 13

/** A large deck shows only the cards that somebody put down. */
function spreadOf({ deck, statistics }: PokerView) {
  return deck.cards.length <= mostColumns
    ? deck.cards
    : deck.cards.filter((card) => statistics?.distribution[card.key] !== undefined)
}

/** How sure people are, and the average of those who are. */
function HowSureAll({ statistics }: { statistics: PokerStatistics }) {
  const { say, language } = useWords()
  const { confidence, average_confident: average } = statistics
  if (!confidence) return null
  const levels = (['high', 'medium', 'low'] as const).filter((level) => confidence[level])
  return (
    <p className={styles['sure']}>
      {levels.map((level) => `${say(`sure.${level}`)} ${confidence[level] ?? 0}`).join(' · ')}
      {average !== undefined && (
        <>
          {' — '}
          {say('result.confident', {
            average: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(average),
          })}
        </>
      )}
    </p>
  )
}

function Figures({ statistics, isReached }: { statistics: PokerStatistics; isReached: boolean | undefined }) {
  const { say, language } = useWords()
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  const percent = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100)
  const figures = [
    [say('result.average'), statistics.average === undefined ? undefined : number(statistics.average)],
    [say('result.median'), statistics.median === undefined ? undefined : number(statistics.median)],
    [
      say('result.agreement'),
      statistics.agreement_percent === undefined ? undefined : percent(statistics.agreement_percent),
    ],
    [say('result.voted'), number(statistics.total_votes)],
  ].filter((figure): figure is [string, string] => figure[1] !== undefined)
  return (
    <>
      <dl className={`${styles['figures']} num`}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isReached === false && <p className={styles['left-out']}>{say('result.below')}</p>}
      {statistics.coffee_votes > 0 && statistics.average !== undefined && (
        <p className={styles['left-out']}>{say('result.left-out', { n: statistics.coffee_votes })}</p>
      )}
    </>
  )
}
