import { useEffect, type ReactNode } from 'react'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Countdown } from '@/ui/countdown'
import { Logo } from '@/ui/logo'
import { Link } from '@/ui/navigation'
import styles from './door-page.module.css'

interface DoorPageProps {
  title: string
  text?: ReactNode
  below?: ReactNode
  children: ReactNode
}

/** A page with one thing to do before one is in. */
export function DoorPage({ title, text, below, children }: DoorPageProps) {
  const say = useSay()
  useEffect(() => {
    document.title = `${title} · Plenum`
    return () => {
      document.title = 'Plenum'
    }
  }, [title])
  return (
    <main className={styles['page']}>
      <Link href="/" className={styles['brand']} aria-label={say('home')}>
        <Logo />
        Plenum
      </Link>
      <h1 tabIndex={-1}>{title}</h1>
      {text && <p className={styles['text']}>{text}</p>}
      {children}
      {below && <p className={styles['below']}>{below}</p>}
    </main>
  )
}

/** Why it did not work, unless that stands at a field. */
export function Refused({ problem }: { problem: unknown }) {
  const say = useSay()
  if (!(problem instanceof Problem) || problem.code === 'VALIDATION_ERROR') return null
  const { title, text } = problemWords(problem, say)
  return (
    <p className={styles['refused']} role="alert">
      <b>{title}</b> {text}{' '}
      {problem.retryAfterSeconds !== undefined && <Countdown seconds={problem.retryAfterSeconds} />}
    </p>
  )
}
