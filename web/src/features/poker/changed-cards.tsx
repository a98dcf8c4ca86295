import type { Participant, PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { cardOf } from './cards'
import styles from './result-panel.module.css'

/** Who has thought again since the reveal, from which card to which; where names are hidden, only what came of it. */
export function ChangedCards({ view, people }: { view: PokerView; people: Record<string, Participant> }) {
  const { say, language } = useWords()
  const { first_votes: first = {}, votes = {}, statistics_after: after } = view
  if (!after) return null
  const label = (key: string | undefined) => cardOf(view, key)?.label ?? ''
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
  const figures = [
    ...(after.average === undefined ? [] : [`${say('result.average')} ${number(after.average)}`]),
    ...(after.agreement_percent === undefined
      ? []
      : [`${say('result.agreement')} ${number(after.agreement_percent)} %`]),
  ]
  return (
    <div className={styles['changed']}>
      <b>{say('result.changed')}</b>
      <ul>
        {Object.entries(first).map(([id, card]) => (
          <li key={id}>
            {say('result.changed-card', {
              name: people[id]?.name ?? '',
              first: label(card),
              last: label(votes[id]),
            })}
          </li>
        ))}
      </ul>
      <p>{say('result.now', { figures: figures.join(' · ') })}</p>
    </div>
  )
}
