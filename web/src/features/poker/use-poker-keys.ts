import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import { useKeys } from '@/ui/use-keys'
import { describe } from './announcements'
import type { Poker } from './use-poker'

export interface PokerActs {
  readonly start: () => void
  readonly canUndo: boolean
  readonly open: (sheet: 'add' | 'agree' | 'story') => void
}

/** A whole refinement without the mouse. What a key does depends on the phase; Space never skips a result. */
export function usePokerKeys(poker: Poker, { start, canUndo, open }: PokerActs): void {
  const say = useSay()
  const { view } = poker
  const leads = poker.isFacilitator && !poker.isBusy
  const at = (stage: typeof view.stage) => leads && view.stage === stage
  useKeys(
    {
      space: () => {
        if (at('waiting')) start()
        else if (leads && poker.canReveal) poker.reveal()
      },
      enter: () => leads && poker.canAgree !== undefined && poker.agree(),
      e: () => at('results') && open('agree'),
      r: () => at('results') && poker.revote(),
      n: () => at('results') && start(),
      b: () => poker.before && leads && view.stage !== 'voting' && poker.select(poker.before.id),
      x: () => at('voting') && view.voted_count > 0 && poker.clear(),
      u: () => leads && canUndo && poker.undo(),
      i: () => poker.current?.details && open('story'),
      t: () => at('voting') && poker.toggleTimer(),
      s: () => poker.isFacilitator && open('add'),
      escape: () => leads && poker.cancelReveal(),
      a: () => announceAtOnce(describe(view, poker.people, say)),
    },
    { once: true },
  )
}
