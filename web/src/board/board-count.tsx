import type { BoardFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import styles from './board-screen.module.css'

/** How much has come, from afar: cards while people write, people while they vote. */
export function BoardCount({ face }: { face: BoardFace }) {
  const say = useSay()
  const isVote = face.step === 'vote'
  return (
    <p className={styles['count']}>
      <b className="num">{isVote ? face.answered_count : face.item_count}</b>
      {isVote ? say('board.voted', { of: face.eligible_count }) : say('board.count')}
    </p>
  )
}
