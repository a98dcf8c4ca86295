import { useEffect, useState, type ReactNode } from 'react'
import type { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Button } from './button'
import { Icon } from './icon'
import { toast } from './toast'
import { copyText } from './copy-text'
import styles from './error-panel.module.css'

/** What happened, what is safe, what can be done now, and what support needs. Actions are buttons that work. */
export function ErrorPanel({ problem, children }: { problem: Problem; children: ReactNode }) {
  const say = useSay()
  const { title, text } = problemWords(problem, say)
  return (
    <section className={styles['panel']} aria-labelledby="problem-title">
      <header className={styles['head']}>
        <Icon name="warn" size={24} />
        <div>
          <h1 id="problem-title" tabIndex={-1}>
            {title}
          </h1>
          <p>{text}</p>
        </div>
      </header>
      <div className={styles['actions']}>
        {children}
        {problem.retryAfterSeconds !== undefined && <Countdown seconds={problem.retryAfterSeconds} />}
      </div>
      <Support problem={problem} />
    </section>
  )
}

function Countdown({ seconds }: { seconds: number }) {
  const say = useSay()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  if (left === 0) return null
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return <span className={styles['again']}>{say('problem.again', { clock })}</span>
}

function Support({ problem }: { problem: Problem }) {
  const say = useSay()
  const [at] = useState(() => new Date().toISOString())
  const facts = [problem.code, problem.status, problem.requestId, at].filter(Boolean).join(' · ')
  const copy = () => void copyText(facts).then(() => toast(say('copied')))
  return (
    <details className={styles['support']}>
      <summary>{say('problem.support')}</summary>
      <p className={styles['facts']}>{facts}</p>
      <Button size="small" icon="copy" onClick={copy}>
        {say('copy')}
      </Button>
    </details>
  )
}
