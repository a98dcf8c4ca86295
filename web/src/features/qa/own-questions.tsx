import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import type { Qa } from './use-qa'
import styles from './qa.module.css'

/** What one asked oneself, and what became of it. */
export function OwnQuestions({ qa }: { qa: Qa }) {
  const say = useSay()
  if (qa.own.length === 0) return null
  return (
    <details className={styles['own']} open={qa.own.length < 3}>
      <summary>{say('qa.own', { n: qa.own.length })}</summary>
      <ul>
        {qa.own.map((question) => (
          <li key={question.id}>
            <span>{question.text}</span>
            <small>
              {say(`qa.state.${question.state}`)}
              {question.reason && ` · ${question.reason}`}
            </small>
            {(question.state === 'pending' || question.state === 'live') && !qa.view.closed && (
              <Button
                size="small"
                tone="ghost"
                onClick={() => qa.send({ type: 'withdraw', id: question.id })}
              >
                {say('qa.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
