import type { QaResults as Results, SessionRecap } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './qa-results.module.css'

interface QaResultsProps {
  title: string
  results: Results
  people: SessionRecap['participants']
}

/** What was asked, most votes first, and what was answered. */
export function QaResults({ title, results, people }: QaResultsProps) {
  const say = useSay()
  return (
    <section aria-label={title} className={styles['results']}>
      <h2>{results.topic ?? title}</h2>
      <ol>
        {results.questions.map((question) => (
          <li key={question.id}>
            <b className="num">{question.votes}</b>
            <div>
              <p>{question.text}</p>
              <small>
                {[
                  people[question.author ?? '']?.name,
                  question.state === 'answered' && say('qa.state.answered'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {question.answer && <p>{question.answer}</p>}
            </div>
          </li>
        ))}
      </ol>
      {results.dismissed > 0 && <p>{say('qa.dismissed', { n: results.dismissed })}</p>}
    </section>
  )
}
