import { Avatar } from '../avatar'
import { Icon } from '../icon'
import type { SeatMenu } from './seat-menus'
import type { SeatPlace } from './seats'
import type { TableSeat } from './table-seat'
import styles from './seat.module.css'

const sideEdge = { below: 'top', above: 'bottom' } as const

interface SeatProps {
  seat: TableSeat
  place: SeatPlace
  size: number
  /** Only where there is something to be done about the person. */
  menu?: SeatMenu | undefined
}

/** A face at the table with its mark, its crown and its name. */
export function Seat({ seat, place, size, menu }: SeatProps) {
  const badge = size > 40 ? 12 : 9
  const face = (
    <span className={styles['face']}>
      <Avatar id={seat.avatar} size={size} />
    </span>
  )
  return (
    <li
      className={styles['seat']}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      data-me={seat.isMe}
      data-away={seat.isAway}
      data-small={size < 40}
    >
      <span className={styles['who']}>
        {menu ? (
          <button
            type="button"
            className={styles['menu']}
            aria-haspopup="dialog"
            aria-label={menu.label}
            tabIndex={menu.isCurrent ? 0 : -1}
            onFocus={menu.onFocus}
            onClick={menu.onOpen}
          >
            {face}
          </button>
        ) : (
          face
        )}
        {seat.isFacilitator && (
          <span className={styles['crown']}>
            <Icon name="crown" size={badge} weight={2} />
          </span>
        )}
        {seat.mark === 'voted' && (
          <span className={styles['voted']}>
            <Icon name="check" size={badge} weight={3} />
          </span>
        )}
        {seat.mark === 'missing' && <span className={styles['missing']} />}
      </span>
      <span
        className={styles['name']}
        dir="auto"
        data-side={place.name.side}
        style={{ width: place.name.width, [sideEdge[place.name.side]]: place.name.away }}
      >
        {seat.name}
      </span>
      <span className="quiet">{`, ${seat.description}`}</span>
    </li>
  )
}
