import type { PokerView } from '@/api/types'
import { clockTime } from '@/i18n/clock-time'
import { useSay, useWords, type Say } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import { isPause, type Problem } from '@/api/problem'
import { cardOf } from './cards'
import type { OwnAnswer } from './own-answer'
import styles from './receipt.module.css'

interface ReceiptProps {
  answer: OwnAnswer
  view: PokerView
  onDismiss: () => void
}

const icons: Record<OwnAnswer['state'], IconName> = {
  none: 'hand',
  sending: 'clock',
  kept: 'phone',
  saved: 'lock',
  late: 'clock',
  refused: 'warn',
}

/** Says in words what became of the own card; the same place in every state. */
export function Receipt({ answer, view, onDismiss }: ReceiptProps) {
  const { say, language } = useWords()
  const { state, storedAt } = answer
  const { title, text } = useReceiptWords(answer, view)
  return (
    <div className={styles['receipt']} data-state={state} role="status">
      <Icon name={icons[state]} size={20} />
      <p>
        <b>{title}</b>
        {state === 'saved' && storedAt && (
          <small className="num">
            <Icon name="check" size={12} weight={2.4} />{' '}
            {say('receipt.time', { time: clockTime(storedAt, language, true) })}
          </small>
        )}{' '}
        <span>{text}</span>
      </p>
      {(state === 'late' || state === 'refused') && (
        <Button size="small" onClick={onDismiss}>
          {say('receipt.understood')}
        </Button>
      )}
    </div>
  )
}

function useReceiptWords({ state, card: key, about, problem }: OwnAnswer, view: PokerView) {
  const say = useSay()
  const face = cardOf(view, about ?? key)
  const card = face?.kind === 'break' ? say('card.break') : (face?.label ?? '')
  switch (state) {
    case 'none':
      return { title: say('receipt.none'), text: say('receipt.none.text') }
    case 'sending':
      return card
        ? { title: say('receipt.sending', { card }), text: '' }
        : { title: say('receipt.taking-back'), text: '' }
    case 'kept':
      return keptWords(card, problem, say)
    case 'saved':
      return { title: say('receipt.saved', { card }), text: say('receipt.saved.text') }
    case 'late':
      return { title: say('receipt.late', { card }), text: say('receipt.late.text') }
    case 'refused':
      return problem ? problemWords(problem, say) : { title: '', text: '' }
  }
}

/** Kept because nothing comes through, or because the session is paused. */
function keptWords(card: string, problem: Problem | undefined, say: Say) {
  const why = problem && isPause(problem) ? 'paused' : 'kept'
  return {
    title: card ? say(`receipt.${why}`, { card }) : say(`receipt.${why}-back`),
    text: say(`receipt.${why}.text`),
  }
}
