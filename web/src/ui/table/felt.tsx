import type { ReactNode } from 'react'
import type { TablePlan } from './seats'
import type { TableSeat } from './table-seat'
import styles from './felt.module.css'

interface FeltProps {
  plan: TablePlan
  rims: readonly TableSeat['rim'][]
  thread?: readonly [number, number] | undefined
}

/** The drawn table: surface, hairline rings, one rim segment per seat and the thread between the extremes. */
export function Felt({ plan, rims, thread }: FeltProps) {
  return (
    <>
      <Layer plan={plan}>
        <path className={styles['surface']} d={plan.felt} />
        {plan.rings.map((ring) => (
          <path key={ring} className={styles['line']} d={ring} />
        ))}
        {plan.seats.map((seat, i) => (
          <g key={i} data-rim={rims[i] ?? 'open'} className={styles['segment']}>
            <path className={styles['open']} d={seat.segment} strokeWidth={plan.rim.open} />
            <path className={styles['taken']} d={seat.segment} strokeWidth={plan.rim.taken} />
          </g>
        ))}
      </Layer>
      <Layer plan={plan} className={styles['ring']}>
        <path d={plan.edge} strokeWidth={plan.rim.taken} />
      </Layer>
      {thread && (
        <Layer plan={plan} className={styles['thread']}>
          <path d={threadPath(plan, thread)} />
        </Layer>
      )}
    </>
  )
}

/** What moves during a reveal is a picture of its own, so that the browser moves it without drawing the table anew. */
function Layer({
  plan,
  className = '',
  children,
}: {
  plan: TablePlan
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <svg
      className={`${styles['felt']} ${className}`}
      width={plan.width}
      height={plan.height}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** From card to card, its middle hanging below the centre block so that it never crosses the number. */
function threadPath(plan: TablePlan, [from, to]: readonly [number, number]): string {
  const [start, end] = [plan.seats[from]?.card, plan.seats[to]?.card]
  if (!start || !end) return ''
  const lowest = plan.height * 0.668
  const pull = 2 * lowest - (start.y + end.y) / 2
  return `M${start.x} ${start.y}Q${(start.x + end.x) / 2} ${pull} ${end.x} ${end.y}`
}
