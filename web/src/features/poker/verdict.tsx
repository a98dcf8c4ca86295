import type { Participant, PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { cardOf } from './cards'
import { extremesOf } from './extremes'
import styles from './verdict.module.css'

/** From this share of cards within one step of each other, the rest are outliers of a group that agrees. */
const mostlyClose = 75

/** What the round means for the talk that follows, and who should be heard first. */
export function Verdict({ view, people }: { view: PokerView; people: Record<string, Participant> }) {
  const { say, language } = useWords()
  const { statistics } = view
  if (!statistics) return null
  const isWide = statistics.verdict === 'wide_spread'
  const { lowest, highest } = extremesOf(view)
  const names = (ids: readonly string[]) =>
    new Intl.ListFormat(language).format(ids.map((id) => people[id]?.name.split(' ')[0] ?? ''))
  const sees = (ids: readonly string[], key: string | undefined) =>
    ids.length === 0
      ? []
      : [say('verdict.sees', { names: names(ids), n: ids.length, card: cardOf(view, key)?.label ?? '' })]
  const called = lowest.length + highest.length
  const isClose = isWide && called > 0 && (statistics.adjacent_agreement_percent ?? 0) >= mostlyClose
  return (
    <p className={styles['verdict']} data-calls={isWide} role="status">
      {isWide && <Icon name="hand" size={20} />}
      <span>
        <b>{say(isClose ? 'verdict.outliers' : `verdict.${statistics.verdict}`, { n: called })}</b>{' '}
        {called > 0
          ? [
              ...sees(lowest, statistics.min),
              ...sees(highest, statistics.max),
              say('verdict.ask', { n: called }),
            ].join(' ')
          : say(`verdict.${statistics.verdict}.text`)}
      </span>
    </p>
  )
}
