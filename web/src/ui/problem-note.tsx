import type { ReactNode } from 'react'
import { Countdown } from './countdown'
import { WayButton, type Way } from './ways'
import styles from './problem-note.module.css'

interface ProblemNoteProps {
  title: string
  text: ReactNode
  status: number
  seconds: number
  /** The best way first. */
  ways: readonly Way[]
  onTime?: () => void
}

/** A problem that leaves the page as it is: what happened, the ways on, and when to try again. */
export function ProblemNote({ title, text, status, seconds, ways, onTime }: ProblemNoteProps) {
  return (
    <section className={styles['note']} role="status">
      <b>{title}</b>
      <p>{text}</p>
      <div className={styles['row']}>
        {ways.map((way, place) => (
          <WayButton key={way.title} way={way} tone={place === 0 ? 'primary' : 'plain'} size="small" />
        ))}
        <span className={`${styles['again']} num`}>
          {status} · <Countdown seconds={seconds} onZero={onTime} />
        </span>
      </div>
    </section>
  )
}
