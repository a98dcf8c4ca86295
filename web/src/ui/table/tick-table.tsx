import type { CSSProperties, ReactNode } from 'react'
import { Avatar } from '../avatar'
import { Icon } from '../icon'
import { CardFace } from './card-face'
import { Felt } from './felt'
import { useSeatMenus, type Menus, type SeatMenu } from './seat-menus'
import { seats as planOf, type TablePlan } from './seats'
import type { TableSeat } from './table-seat'
import styles from './tick-table.module.css'

const ticks = 24

interface TickTableProps {
  /** The room a table with seats would have. */
  plan: TablePlan
  seats: readonly TableSeat[]
  label: string
  isClosed?: boolean
  isStale?: boolean
  menus?: Menus | undefined
  children: ReactNode
}

/** More people than a table seats: its rim counts them in twenty-four ticks, and their names stand in a list below. */
export function TickTable({ plan: room, seats, label, isClosed, isStale, menus, children }: TickTableProps) {
  const { menuOf, onKeyDown } = useSeatMenus(seats, menus)
  const { width, height } = room
  const tableHeight = Math.round(height * 0.62)
  const plan = planOf(ticks, width, tableHeight)
  const taken = seats.filter((seat) => seat.rim !== 'open').length
  const lit = Math.round((taken / Math.max(1, seats.length)) * ticks)
  const rims = Array.from({ length: ticks }, (_, i) => (i < lit ? ('taken' as const) : ('open' as const)))
  const size: CSSProperties = { width, height }
  return (
    <div className={styles['stage']} style={size} data-closed={isClosed} data-stale={isStale}>
      <div className={styles['table']} style={{ height: tableHeight }} data-closed={isClosed}>
        <Felt plan={plan} rims={rims} />
        <div className={styles['centre']}>{children}</div>
      </div>
      <ol className={styles['people']} aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
        {seats.map((seat) => (
          <Person key={seat.id} seat={seat} menu={menuOf(seat)} />
        ))}
      </ol>
    </div>
  )
}

function Person({ seat, menu }: { seat: TableSeat; menu: SeatMenu | undefined }) {
  const face = seat.card?.lies === 'up' ? seat.card.face : undefined
  return (
    <li data-away={seat.isAway} data-me={seat.isMe}>
      <Avatar id={seat.avatar} size={24} />
      <span dir="auto">{seat.name}</span>
      {seat.isFacilitator && <Icon name="crown" size={14} weight={2} />}
      {seat.mark === 'voted' && <Icon name="check" size={14} weight={2.6} />}
      {seat.mark === 'missing' && <i className={styles['missing']} />}
      {menu && (
        <button
          type="button"
          className={styles['menu']}
          aria-haspopup="dialog"
          aria-label={menu.label}
          tabIndex={menu.isCurrent ? 0 : -1}
          onFocus={menu.onFocus}
          onClick={menu.onOpen}
        >
          <Icon name="kebab" size={16} />
        </button>
      )}
      {face && (
        <b className={styles['card']} aria-hidden="true">
          <CardFace face={face} icon={14} />
        </b>
      )}
      <span className="quiet">{`, ${seat.description}`}</span>
    </li>
  )
}
