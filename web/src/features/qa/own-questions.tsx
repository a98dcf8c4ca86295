import { problemWords } from '@/i18n/problem-words'
import { useSay, type Say } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { OwnLine } from './use-asking'
import type { Qa } from './use-qa'
import styles from './qa.module.css'

/** What one asked oneself, and what became of it. */
export function OwnQuestions({ qa }: { qa: Qa }) {
  const say = useSay()
  if (qa.own.length === 0) return null
  return (
    <details className={styles['own']} open={qa.own.length < 3 || undefined}>
      <summary>{say('qa.own', { n: qa.own.length })}</summary>
      <ul>
        {qa.own.map((question) => (
          <li key={question.id} data-fate={question.fate}>
            <span>{question.text}</span>
            <small role="status">{fateOf(question, say)}</small>
            <OwnTools qa={qa} question={question} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OwnTools({ qa, question }: { qa: Qa; question: OwnLine }) {
  const say = useSay()
  const { fate, letter, state } = question
  if (fate === 'late' || fate === 'refused')
    return (
      <Button size="small" onClick={() => letter && qa.asking.dismiss(letter)}>
        {say('receipt.understood')}
      </Button>
    )
  if ((state !== 'pending' && state !== 'live') || qa.view.closed) return null
  return (
    <Button size="small" tone="ghost" onClick={() => qa.asking.withdraw(question.id)}>
      {say('qa.withdraw')}
    </Button>
  )
}

function fateOf({ deed = 'ask', fate, state, reason, problem }: OwnLine, say: Say): string {
  if (fate === 'sending' || fate === 'kept' || fate === 'paused') return say(`board.card.${fate}`)
  if (fate === 'late') return say(`qa.late.${deed}`)
  if (fate === 'refused') return problem ? problemWords(problem, say).title : ''
  return [fate === 'sent' ? say('qa.sent') : say(`qa.state.${state}`), reason].filter(Boolean).join(' · ')
}
