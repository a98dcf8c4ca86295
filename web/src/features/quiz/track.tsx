import type { CSSProperties } from 'react'
import styles from './track.module.css'

/** A share as a bar in its track; how high and of which colour says the style around it. */
export function Track({ share }: { share: number }) {
  return (
    <span className={styles['track']} aria-hidden="true">
      <span style={{ transform: `scaleX(${share})` } satisfies CSSProperties} />
    </span>
  )
}
