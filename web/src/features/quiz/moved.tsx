import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './moved.module.css'

/** How many places somebody went up or down since the last board. */
export function Moved({ rank, former }: { rank: number; former?: number | undefined }) {
  const say = useSay()
  if (former === undefined || former === rank)
    return (
      <span className={styles['moved']} aria-label={say('quiz.moved.same')}>
        –
      </span>
    )
  const up = former - rank
  return (
    <span
      className={`${styles['moved']} num`}
      data-way={up > 0 ? 'up' : 'down'}
      aria-label={say(up > 0 ? 'quiz.moved.up' : 'quiz.moved.down', { n: Math.abs(up) })}
    >
      <Icon name={up > 0 ? 'up' : 'down'} size={14} weight={2.4} />
      {Math.abs(up)}
    </span>
  )
}
