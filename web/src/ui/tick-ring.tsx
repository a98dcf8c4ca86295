import styles from './tick-ring.module.css'

const ticks = 24

/** A share of a room or a plan as the table's rim: twenty-four ticks, the number in the middle. */
export function TickRing({ share, size, label }: { share: number; size: number; label: string }) {
  const lit = Math.round(share * ticks)
  return (
    <span className={styles['ring']} style={{ width: size, height: size }} aria-hidden="true">
      <svg viewBox="-50 -50 100 100" width={size} height={size}>
        {Array.from({ length: ticks }, (_, i) => (
          <path
            key={i}
            d="M0 -47V-36"
            strokeWidth="8"
            data-lit={i < lit}
            transform={`rotate(${((i + 0.5) * 360) / ticks})`}
          />
        ))}
      </svg>
      <b className="num">{label}</b>
    </span>
  )
}
