import { useQuery } from '@tanstack/react-query'
import { getHint } from '@/api/get-hint'
import type { CalibrationHint, PokerView } from '@/api/types'
import { useWords } from '@/i18n/words'
import { cardOf } from './cards'
import styles from './hint.module.css'

interface HintProps {
  sessionId: string
  activityId: string
  view: PokerView
}

/** How long finished work of this size took. Asked for only once the cards are open. */
export function Hint({ sessionId, activityId, view }: HintProps) {
  const { data } = useQuery({
    queryKey: ['hint', sessionId, activityId, view.round],
    queryFn: ({ signal }) => getHint(sessionId, activityId, signal),
    enabled: view.is_revealed,
    staleTime: Infinity,
    retry: false,
  })
  return view.is_revealed && data ? <Finished hint={data} view={view} /> : null
}

function Finished({ hint, view }: { hint: CalibrationHint; view: PokerView }) {
  const { say, language } = useWords()
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const card = cardOf(view, hint.card)?.label ?? hint.card
  const isSilent = hint.rank_correlation !== undefined && hint.rank_correlation < 0.1
  const longest = hint.p85_days * 1.4
  return (
    <section className={styles['hint']}>
      <h2>
        {say('hint.title', { card })} <small>{say('hint.sample', { n: hint.sample })}</small>
      </h2>
      <p>
        {say('hint.half', { days: number.format(hint.p50_days) })}{' '}
        {say('hint.most', { days: number.format(hint.p85_days) })}
      </p>
      <div className={styles['scale']} aria-hidden="true">
        <i style={{ width: `${(hint.p50_days / longest) * 100}%` }} />
        <i style={{ width: `${((hint.p85_days - hint.p50_days) / longest) * 100}%` }} />
      </div>
      {isSilent && <p className={styles['silent']}>{say('hint.silent')}</p>}
    </section>
  )
}
