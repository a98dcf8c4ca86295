import { useSay } from '@/i18n/words'
import { ranksOf, type Stack } from './stacks'
import styles from './board-screen.module.css'

const most = 10

/** What has most dots, from afar. */
export function Ranked({ stacks }: { stacks: readonly Stack[] }) {
  const say = useSay()
  const ranks = ranksOf(stacks)
  const highest = Math.max(1, ...stacks.map(({ dots = 0 }) => dots))
  return (
    <ol className={styles['ranked']}>
      {stacks.slice(0, most).map((stack) => (
        <li key={stack.key} data-first={ranks.get(stack.key) === 1 || undefined}>
          <b className="num">{ranks.get(stack.key)}</b>
          <span>{stack.title}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ transform: `scaleX(${(stack.dots ?? 0) / highest})` }} />
          </span>
          <span className="num">{say('board.dots', { n: stack.dots ?? 0 })}</span>
        </li>
      ))}
      {stacks.length > most && <li>{say('board.more', { n: stacks.length - most })}</li>}
    </ol>
  )
}
