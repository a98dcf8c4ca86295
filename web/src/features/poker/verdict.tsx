import type { Participant, PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './verdict.module.css'

/** What the round means for the talk that follows, and who should be heard first. */
export function Verdict({ view, people }: { view: PokerView; people: Record<string, Participant> }) {
  const { say, language } = useWords()
  const { statistics } = view
  if (!statistics) return null
  const names = (side: 'low' | 'high') =>
    statistics.outliers
      .filter((outlier) => outlier.side === side)
      .map((outlier) => people[outlier.participant_id]?.name.split(' ')[0] ?? '')
  const [low, high] = [names('low'), names('high')]
  const calls = low.length + high.length > 0
  const title =
    calls && statistics.verdict === 'wide_spread'
      ? say('verdict.outliers', { n: low.length + high.length })
      : say(`verdict.${statistics.verdict}`)
  return (
    <p className={styles['verdict']} data-calls={statistics.verdict === 'wide_spread'} role="status">
      {statistics.verdict === 'wide_spread' && <Icon name="hand" size={20} />}
      <span>
        <b>{title}</b>{' '}
        {calls
          ? say('verdict.ask', {
              names: new Intl.ListFormat(language).format([...low, ...high]),
              n: low.length + high.length,
            })
          : say(`verdict.${statistics.verdict}.text`)}
      </span>
    </p>
  )
}
