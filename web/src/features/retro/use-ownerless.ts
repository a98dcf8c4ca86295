import type { BoardFace } from '@/api/types'
import { useSay } from '@/i18n/words'

/** Why one might not want to finish yet: something is to be done, and nobody does it. */
export function useOwnerless({ actions }: Pick<BoardFace, 'actions'>): string | undefined {
  const say = useSay()
  const n = actions.filter(({ status, owner, owner_id: id }) => status === 'open' && !owner && !id).length
  return n > 0 ? say('retro.ownerless', { n }) : undefined
}
