import type { ReactNode } from 'react'
import type { PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { clockTime } from '@/i18n/clock-time'
import { CardFace } from '@/ui/table/card-face'
import { cardOf } from './cards'
import type { Hold } from './hold'
import { resultOf, type Result } from './result'
import { clock, Countdown, useSecondsLeft } from './time-left'
import styles from './centre.module.css'

interface CentreProps {
  view: PokerView
  here: number
  clockOffset: number | undefined
  hold?: Hold | undefined
  isLeading?: boolean
}

/** The middle of the table: one number, one line. */
export function CentreWords({ view, here, clockOffset, hold, isLeading }: CentreProps) {
  const { say, language } = useWords()
  if (hold?.why === 'paused') return <Paused until={hold.until} clockOffset={clockOffset} />
  const asOf = hold && say('centre.as-of', { time: clockTime(hold.since, language) })
  if (view.stage === 'prevoting')
    return <Pair number={String(view.prevote?.story_count ?? 0)} line={say('centre.ahead')} />
  if (view.stage === 'waiting')
    return <Pair number={say('centre.here', { n: here })} line={asOf ?? say('centre.waiting')} />
  if (view.reveals_at) {
    return (
      <Pair
        number={<Countdown until={view.reveals_at} clockOffset={clockOffset} />}
        line={asOf ?? say('centre.counting')}
      />
    )
  }
  const result = view.stage === 'results' ? resultOf(view) : undefined
  if (result) return <Outcome key={`${view.round}${result.says}`} view={view} result={result} asOf={asOf} />
  const isReady = view.voted_count > 0 || !isLeading
  return (
    <Pair
      number={say('centre.voted', { n: view.voted_count, of: view.eligible_count })}
      line={asOf ?? say(isReady ? 'centre.have-voted' : 'centre.first-card')}
    />
  )
}

function Pair({ number, line }: { number: ReactNode; line: string }) {
  return (
    <>
      <b className={`${styles['number']} num`}>{number}</b>
      <span className={styles['line']}>{line}</span>
    </>
  )
}

function Paused({ until, clockOffset }: { until: string | undefined; clockOffset: number | undefined }) {
  const { say } = useWords()
  const seconds = useSecondsLeft(until ?? '', clockOffset)
  if (until === undefined) return <b className={styles['number']}>{say('phase.paused')}</b>
  return <Pair number={clock(seconds)} line={say('centre.paused')} />
}

function Outcome({ view, result, asOf }: { view: PokerView; result: Result; asOf: string | undefined }) {
  const { say } = useWords()
  return (
    <span className={styles['result']}>
      <span className={styles['line']}>{say(`centre.${result.says}`)}</span>
      <b className={styles['big']}>
        {result.says === 'break' ? <CardFace face={{ label: '', kind: 'break' }} icon={52} /> : result.label}
      </b>
      <span className={styles['count']}>{asOf ?? countOf(view, result, say)}</span>
    </span>
  )
}

/** How many stand behind the number; where nobody chose it, what it lies between. */
function countOf(view: PokerView, { says, count, of }: Result, say: ReturnType<typeof useWords>['say']) {
  if (says === 'agreed') return say('centre.settled')
  if (says === 'none' || says === 'break') return ''
  if (count > 0) return say('centre.count', { n: count, of })
  const label = (key: string | undefined) => cardOf(view, key)?.label ?? ''
  return say('centre.between', { low: label(view.statistics?.min), high: label(view.statistics?.max) })
}
