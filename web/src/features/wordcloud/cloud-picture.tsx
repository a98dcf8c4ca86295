import { stage, type PlacedWord } from './layout'
import styles from './cloud-picture.module.css'

/** The cloud itself; every text is drawn to the width it was laid out with, so that screens do not differ. */
export function CloudPicture({ words }: { words: readonly PlacedWord[] }) {
  return (
    <svg className={styles['cloud']} viewBox={`0 0 ${stage.width} ${stage.height}`} aria-hidden="true">
      {words.map((word) => (
        <g
          key={word.key}
          className={styles['word']}
          data-step={word.step}
          style={{ transform: `translate(${word.x}px, ${word.y}px)` }}
        >
          <text fontSize={word.size} textLength={word.width} lengthAdjust="spacingAndGlyphs">
            {word.text}
          </text>
          <text className={styles['count']} x={word.countX - word.x} fontSize={word.countSize}>
            {word.people}
          </text>
        </g>
      ))}
    </svg>
  )
}
