import type { CSSProperties } from 'react'
import { CardFace } from './card-face'
import type { SeatPlace, TablePlan } from './seats'
import type { TableCard } from './table-seat'
import styles from './card-on-table.module.css'

interface CardOnTableProps {
  card: TableCard
  place: SeatPlace
  plan: TablePlan
  index: number
  tags: { lowest: string; highest: string }
}

/** A place for a card, a card face down, or the turned card. The stage's one attribute turns all of them at once. */
export function CardOnTable({ card, place, plan, index, tags }: CardOnTableProps) {
  const { width, height } = plan.card
  const spot: CSSProperties = { transform: `translate(${place.card.x}px, ${place.card.y}px)` }
  const size: CSSProperties = {
    width,
    height,
    left: -width / 2,
    top: -height / 2,
    borderRadius: height * 0.15,
    fontSize: height * (plan.isCompact ? 0.48 : 0.39),
  }
  if (card.lies === 'slot') {
    return (
      <span className={styles['spot']} style={spot} aria-hidden="true">
        <span className={styles['slot']} style={size} />
      </span>
    )
  }
  const outlier = card.lies === 'up' ? card.outlier : undefined
  const tagSide = place.card.x < plan.width / 2 ? 'right' : 'left'
  return (
    <span
      className={styles['spot']}
      style={{ ...spot, '--i': index } as CSSProperties}
      data-own={index === 0 && !plan.isCompact}
      aria-hidden="true"
    >
      <span className={styles['turn']} style={size}>
        <span className={styles['back']} />
        {card.lies === 'up' && (
          <span className={styles['face']} data-outlier={outlier !== undefined}>
            <CardFace face={card.face} icon={height * 0.36} />
          </span>
        )}
      </span>
      {outlier && !plan.isCompact && (
        <span
          className={styles['tag']}
          data-side={tagSide}
          style={{ '--away': `${width / 2 + 9}px`, top: towardsCentre(place, plan) } as CSSProperties}
        >
          {tags[outlier]}
        </span>
      )}
    </span>
  )
}

/** The word beside an outlier leans to the middle of the table, where no neighbour's card lies. */
function towardsCentre(place: SeatPlace, plan: TablePlan): number {
  const lean = (plan.height / 2 - place.card.y) / (plan.height / 4)
  return Math.max(-1, Math.min(1, lean)) * plan.card.height * 0.34
}
