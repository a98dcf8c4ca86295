import { useSay } from '@/i18n/words'
import type { ReactNode } from 'react'
import { RoundTable } from './table/round-table'
import { seats } from './table/seats'
import styles from './empty-table.module.css'

const plan = seats(12, 328, 226)

/** A small empty table, one sentence, and the ways on. */
export function EmptyTable({
  title,
  text,
  word,
  children,
}: {
  title: string
  text: string
  word: string
  children?: ReactNode
}) {
  const say = useSay()
  return (
    <section className={styles['empty']}>
      <div aria-hidden="true">
        <RoundTable plan={plan} seats={[]} label={say('table.seats')}>
          <span className={styles['word']}>{word}</span>
        </RoundTable>
      </div>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <div className={styles['ways']}>{children}</div>
    </section>
  )
}
