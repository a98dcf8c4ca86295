import { isPause } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import type { OwnChoice, SurveyAnswer } from './own-choice'
import styles from './survey.module.css'

interface ReceiptProps {
  own: OwnChoice<SurveyAnswer>
  canChange: boolean
  host: string
  /** What there is to do first, where that is not to tap an answer. */
  hint?: string | undefined
  onDismiss: () => void
}

const icons: Record<OwnChoice<SurveyAnswer>['state'], IconName> = {
  none: 'hand',
  sending: 'clock',
  kept: 'phone',
  saved: 'check',
  late: 'clock',
  refused: 'warn',
}

/** Says in words what became of the own answer; the same place in every state. */
export function SurveyReceipt({ own, canChange, host, hint, onDismiss }: ReceiptProps) {
  const { title, text } = useReceiptWords(own, canChange, host, hint)
  const say = useSay()
  return (
    <div className={styles['receipt']} data-state={own.state} role="status">
      <Icon name={icons[own.state]} size={20} />
      <p>
        <b>{title}</b> <span>{text}</span>
      </p>
      {(own.state === 'late' || own.state === 'refused') && (
        <Button size="small" onClick={onDismiss}>
          {say('receipt.understood')}
        </Button>
      )}
    </div>
  )
}

function useReceiptWords(
  own: OwnChoice<SurveyAnswer>,
  canChange: boolean,
  host: string,
  hint: string | undefined,
) {
  const say = useSay()
  switch (own.state) {
    case 'none':
      return { title: hint ?? say('survey.choose'), text: '' }
    case 'sending':
      return { title: say('survey.sending'), text: '' }
    case 'kept':
      return {
        title: say(own.problem && isPause(own.problem) ? 'survey.paused' : 'survey.kept'),
        text: say('receipt.kept.text'),
      }
    case 'saved':
      return {
        title: own.stored
          ? say('survey.saved', { receipt: own.stored.receipt.slice(0, 4) })
          : say('survey.sent'),
        text: say(canChange ? 'survey.saved.change' : 'survey.saved.stays', { host }),
      }
    case 'late':
      return { title: say('survey.late'), text: say('receipt.late.text') }
    case 'refused':
      return own.problem ? problemWords(own.problem, say) : { title: '', text: '' }
  }
}
