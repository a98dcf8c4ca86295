import type { SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import type { Stack } from './stacks'
import styles from './board-screen.module.css'

interface WallCardProps {
  stack: Stack
  state: Pick<SessionState, 'participants' | 'current_activity'>
}

/** A card on the wall, with whoever wrote it where that is shown to everybody. */
export function WallCard({ stack, state }: WallCardProps) {
  const say = useSay()
  const { cards, dots, title } = stack
  const [first] = cards
  const author = cards.length === 1 && first?.author ? authorOf(first.author, state) : undefined
  const below = cards.length > 1 ? say('board.cards.say', { n: cards.length }) : author
  return (
    <li className={styles['card']}>
      {dots !== undefined && (
        <b className="num" data-none={dots === 0 || undefined}>
          {dots}
        </b>
      )}
      {title}
      {below && <small>{below}</small>}
    </li>
  )
}

/** What somebody is called who wrote, also where there are too many people for a list of them. */
export function authorOf(id: string, { participants, current_activity: current }: WallCardProps['state']) {
  return participants[id]?.name ?? current?.people?.[id]?.name
}
