import { useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import { RoundTable } from './table/round-table'
import { seats } from './table/seats'
import styles from './table-skeleton.module.css'

const patience = 200

/** The table before anybody is known. A quick answer never shows it. */
export function TableSkeleton() {
  const say = useSay()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  const compact = innerWidth < 600
  const plan = compact ? seats(8, Math.min(innerWidth, 430), 226) : seats(8, 800, 564)
  return (
    <main className={styles['skeleton']} aria-busy="true" aria-label={say('loading')}>
      <div className={styles['bar']} />
      {isShown && (
        <RoundTable plan={plan} seats={[]} label={say('table.seats')}>
          <span />
        </RoundTable>
      )}
    </main>
  )
}
