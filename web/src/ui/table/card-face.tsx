import { Icon } from '../icon'
import type { Face } from './table-seat'

/** What is printed on a card: its label, or the cup of a break card. */
export function CardFace({ face, icon = 20 }: { face: Face; icon?: number }) {
  return face.kind === 'break' ? <Icon name="coffee" size={icon} weight={1.8} /> : face.label
}
