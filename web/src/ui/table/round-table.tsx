import type { CSSProperties, ReactNode } from 'react'
import { Felt } from './felt'
import { Seat } from './seat'
import { useSeatMenus, type Menus } from './seat-menus'
import type { TablePlan } from './seats'
import { CardOnTable } from './card-on-table'
import type { TableSeat } from './table-seat'
import styles from './round-table.module.css'

interface RoundTableProps {
  plan: TablePlan
  seats: readonly TableSeat[]
  label: string
  isRevealed?: boolean
  /** Everyone agrees: the gaps close to one ring. */
  isClosed?: boolean
  isStale?: boolean
  lowestTag?: string
  highestTag?: string
  thread?: readonly [number, number] | undefined
  menus?: Menus | undefined
  children: ReactNode
}

/** The one object of the product: people around an oval whose rim fills as they take part. */
export function RoundTable({ plan, seats, label, children, ...look }: RoundTableProps) {
  const { isRevealed, isClosed, isStale, thread, menus, lowestTag = '', highestTag = '' } = look
  const { menuOf, onKeyDown } = useSeatMenus(seats, menus)
  const stage: CSSProperties = { width: plan.width, height: plan.height }
  return (
    <div
      className={styles['stage']}
      style={stage}
      data-compact={plan.isCompact}
      data-revealed={isRevealed}
      data-closed={isClosed}
      data-stale={isStale}
    >
      <Felt plan={plan} rims={seats.map((seat) => seat.rim)} thread={thread} />
      <ol className={styles['seats']} aria-label={label} onKeyDown={onKeyDown}>
        {seats.map((seat, i) => {
          const place = plan.seats[i]
          return (
            place && <Seat key={seat.id} seat={seat} place={place} size={plan.avatar} menu={menuOf(seat)} />
          )
        })}
      </ol>
      {seats.map((seat, i) => {
        const place = plan.seats[i]
        if (!place || !seat.card) return null
        const tags = { lowest: lowestTag, highest: highestTag }
        return <CardOnTable key={seat.id} card={seat.card} place={place} plan={plan} index={i} tags={tags} />
      })}
      <div className={styles['centre']}>{children}</div>
    </div>
  )
}
