import type { BoardFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './board.module.css'

/** Said before the first card: who will know what. */
export function BoardContract({ face }: { face: BoardFace }) {
  const say = useSay()
  const { anonymity } = face.terms
  return (
    <p className={styles['contract']}>
      <Icon name={anonymity === 'named' ? 'eye' : 'lock'} size={16} />
      <span>{say(face.closed ? `board.contract.closed.${anonymity}` : `board.contract.${anonymity}`)}</span>
    </p>
  )
}
