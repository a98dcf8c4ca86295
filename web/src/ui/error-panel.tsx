import type { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay, useWords } from '@/i18n/words'
import { Button } from './button'
import { copyText } from './copy-text'
import { Countdown } from './countdown'
import { Icon } from './icon'
import { toast } from './toast'
import { WayButton, type Way } from './ways'
import styles from './error-panel.module.css'

interface ErrorPanelProps {
  problem: Problem
  /** At most three, the best first. */
  ways: readonly Way[]
  /** Said instead of the usual words, where more is known. */
  text?: string | undefined
  /** What to do when the time the server asked for has passed. */
  onTime?: (() => void) | undefined
}

/** What happened, what is safe, what can be done now, and what support needs. Actions are buttons that work. */
export function ErrorPanel({ problem, ways, text, onTime }: ErrorPanelProps) {
  const say = useSay()
  const words = problemWords(problem, say)
  return (
    <section className={styles['panel']} aria-labelledby="problem-title">
      <header className={styles['head']}>
        <Icon name="warn" size={24} />
        <div>
          <h1 id="problem-title" tabIndex={-1}>
            {words.title}
          </h1>
          <p>{text ?? words.text}</p>
        </div>
      </header>
      <ol className={styles['ways']}>
        {ways.slice(0, 3).map((way, place) => (
          <li key={way.title}>
            <div>
              <b>{way.title}</b>
              {way.text && <p>{way.text}</p>}
            </div>
            <WayButton way={way} tone={place === 0 ? 'primary' : 'plain'} size="medium" />
          </li>
        ))}
      </ol>
      <Support problem={problem} onTime={onTime} />
    </section>
  )
}

function Support({ problem, onTime }: { problem: Problem; onTime: (() => void) | undefined }) {
  const { say, language } = useWords()
  const code = problem.status ? `${problem.code} (${problem.status})` : problem.code
  const since = problem.at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })
  const facts = [code, problem.requestId, problem.at.toISOString()].filter(Boolean).join(' · ')
  const copy = () => void copyText(facts).then(() => toast(say('copied')))
  return (
    <details className={styles['support']}>
      <summary>
        {say('problem.support')}
        {problem.retryAfterSeconds !== undefined && (
          <span className={styles['again']}>
            <Countdown seconds={problem.retryAfterSeconds} onZero={onTime} />
          </span>
        )}
      </summary>
      <dl>
        <Fact name={say('problem.code')} value={code} />
        {problem.requestId && <Fact name={say('problem.request')} value={problem.requestId} />}
        <Fact name={say('problem.time')} value={since} />
      </dl>
      <Button size="small" icon="copy" onClick={copy}>
        {say('copy')}
      </Button>
    </details>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  )
}
